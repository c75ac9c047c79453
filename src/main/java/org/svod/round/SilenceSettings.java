package org.svod.round;

import java.util.Map;
import org.svod.codebook.Indicator;

/**
 * The meaning of silence in a round.
 *
 * @param ordinary the meaning for every indicator that is not among the exceptions
 * @param exceptions the meaning for single indicators, by code
 */
public record SilenceSettings(Silence ordinary, Map<String, Silence> exceptions) {

    /** Silence means nil. */
    public static final SilenceSettings NIL = new SilenceSettings(Silence.NIL, Map.of());

    /** The meaning of silence about an indicator. */
    public Silence of(Indicator indicator) {
        return exceptions.getOrDefault(indicator.code(), ordinary);
    }
}
