package org.svod.round;

import java.util.Map;
import org.svod.codebook.Indicator;

/**
 * What silence means in a round.
 *
 * @param ordinary what it means, unless the indicator is among the exceptions
 * @param exceptions what it means for single indicators, by code
 */
public record SilenceSettings(Silence ordinary, Map<String, Silence> exceptions) {

    /** Silence means nil. */
    public static final SilenceSettings NIL = new SilenceSettings(Silence.NIL, Map.of());

    /** What silence about an indicator means. */
    public Silence of(Indicator indicator) {
        return exceptions.getOrDefault(indicator.code(), ordinary);
    }
}
