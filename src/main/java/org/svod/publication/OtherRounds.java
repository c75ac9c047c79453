package org.svod.publication;

import java.math.BigDecimal;
import java.util.Map;
import org.svod.analysis.mirror.LaterReceipts;
import org.svod.analysis.quality.PastQuality;

/**
 * What is known of the other rounds.
 *
 * @param figures the figures of earlier rounds, as last published or released, by year and indicator
 * @param quality the quality of the round of the year before
 * @param receipts what receivers say about flows in the first months of the round of the next year
 */
public record OtherRounds(Map<Integer, Map<String, BigDecimal>> figures, PastQuality quality, LaterReceipts receipts) {

    /** There are none. */
    public static final OtherRounds NONE = new OtherRounds(Map.of(), PastQuality.NONE, LaterReceipts.NONE);
}
