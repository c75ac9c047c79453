package org.svod.publication;

import java.math.BigDecimal;
import java.util.Map;
import org.svod.analysis.mirror.FlowMonths;
import org.svod.analysis.quality.PastQuality;

/**
 * What is known of the other rounds.
 *
 * @param figures the figures of earlier rounds, as last published or released, by year and indicator
 * @param quality the quality of the round of the year before
 * @param flows which months of flows are reported in the round, in that of the year before and in the first months of
 *     the next one, and what is said of the years beside
 */
public record OtherRounds(Map<Integer, Map<String, BigDecimal>> figures, PastQuality quality, FlowMonths flows) {

    /** There are none. */
    public static final OtherRounds NONE = new OtherRounds(Map.of(), PastQuality.NONE, FlowMonths.NONE);
}
