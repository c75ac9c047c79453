package org.svod.round;

import java.math.BigDecimal;
import org.svod.codebook.Indicator;

/**
 * How mirrored flows are settled.
 *
 * @param policy which value counts
 * @param absoluteTolerance difference that still counts as agreement, in the indicator's unit
 * @param relativeTolerance difference that still counts as agreement, as a share of the larger value
 * @param fillFromMirror whether the receiver's value is used if the sender reported nothing
 */
public record MirrorSettings(
        MirrorPolicy policy, BigDecimal absoluteTolerance, BigDecimal relativeTolerance, boolean fillFromMirror) {

    /** The same with the tolerances of an indicator, where it has its own. */
    public MirrorSettings of(Indicator indicator) {
        return new MirrorSettings(
                policy,
                indicator.bounds().absoluteTolerance().orElse(absoluteTolerance),
                indicator.bounds().relativeTolerance().orElse(relativeTolerance),
                fillFromMirror);
    }
}
