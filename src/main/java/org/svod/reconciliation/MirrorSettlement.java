package org.svod.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.round.MirrorPolicy;
import org.svod.round.MirrorSettings;

/**
 * The value of a mirrored flow that counts by the policy of the round.
 *
 * <p>If only the receiver says something, or one side has not reported at all in the year, the sender's side is kept,
 * unless the round fills it from the mirror. If only the sender says something and the receiver has reported in the
 * year, the receiver's side counts as zero and the policy applies (Eurostat, VMP: a record that the partner lacks
 * counts as 0).
 *
 * @param value the value
 * @param reason why it differs from what the sender says, where it does
 */
record MirrorSettlement(BigDecimal value, Adjustment.Reason reason) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** By these settings, for sides with this verdict. */
    static MirrorSettlement of(
            MirrorSettings settings,
            Indicator indicator,
            Agreement agreement,
            Optional<BigDecimal> sent,
            Optional<BigDecimal> received) {
        BigDecimal x = sent.orElse(BigDecimal.ZERO);
        BigDecimal y = received.orElse(BigDecimal.ZERO);
        if (agreement == Agreement.ONLY_RECEIVER || agreement == Agreement.NOT_COMPARABLE) {
            boolean fill = settings.fillFromMirror() && sent.isEmpty();
            return new MirrorSettlement(fill ? y : x, Adjustment.Reason.FILLED_FROM_MIRROR);
        }
        return new MirrorSettlement(byPolicy(settings.policy(), indicator, x, y), reason(settings.policy()));
    }

    private static BigDecimal byPolicy(MirrorPolicy policy, Indicator indicator, BigDecimal x, BigDecimal y) {
        return switch (policy) {
            case SENDER -> x;
            case RECEIVER -> y;
            case HIGHER -> x.max(y);
            case LOWER -> x.min(y);
            case MEAN -> mean(indicator, x, y);
        };
    }

    /** The mean of equal values is the value itself; it needs no rounding. */
    private static BigDecimal mean(Indicator indicator, BigDecimal x, BigDecimal y) {
        return x.compareTo(y) == 0 ? x : x.add(y).multiply(HALF).setScale(indicator.decimals(), RoundingMode.HALF_EVEN);
    }

    /** The sender's policy changes nothing, so that its reason is never used. */
    private static Adjustment.Reason reason(MirrorPolicy policy) {
        return switch (policy) {
            case SENDER, RECEIVER -> Adjustment.Reason.SETTLED_BY_RECEIVER;
            case HIGHER -> Adjustment.Reason.SETTLED_BY_HIGHER;
            case LOWER -> Adjustment.Reason.SETTLED_BY_LOWER;
            case MEAN -> Adjustment.Reason.SETTLED_BY_MEAN;
        };
    }
}
