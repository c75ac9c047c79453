package org.svod.publication;

import java.math.BigDecimal;
import java.util.Map;
import org.svod.analysis.quality.PastQuality;

/**
 * What is known of the rounds before the one of a report.
 *
 * @param figures their figures, as last published or released, by year and indicator
 * @param quality the quality of the round of the year before
 */
public record EarlierRounds(Map<Integer, Map<String, BigDecimal>> figures, PastQuality quality) {

    /** There are none. */
    public static final EarlierRounds NONE = new EarlierRounds(Map.of(), PastQuality.NONE);
}
