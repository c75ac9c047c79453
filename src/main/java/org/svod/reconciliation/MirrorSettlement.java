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
 * <p>A state that sent nothing is not a state that said 0: if the sender has no row, no value counts, unless the round
 * fills it from the mirror. If only the receiver has none, or both sides agree within the tolerance, the sender's value
 * stands, whatever the policy. What counts is what was sent: if the receiver reports more of it by a factor, its value
 * is divided by it first.
 *
 * @param value the value; empty if there is none
 * @param reason why it differs from what the sender says, where it does
 */
record MirrorSettlement(Optional<BigDecimal> value, Adjustment.Reason reason) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** By these settings, for sides with this verdict. */
    static MirrorSettlement of(
            MirrorSettings settings,
            Indicator indicator,
            Agreement agreement,
            Optional<BigDecimal> sent,
            Optional<BigDecimal> received) {
        if (sent.isEmpty()) {
            return new MirrorSettlement(
                    settings.fillFromMirror() ? received.map(indicator::asSent) : Optional.empty(),
                    Adjustment.Reason.FILLED_FROM_MIRROR);
        }
        boolean disputed = agreement == Agreement.DISCREPANCY && received.isPresent();
        BigDecimal x = sent.get();
        return new MirrorSettlement(
                Optional.of(disputed ? byPolicy(settings.policy(), indicator, x, indicator.asSent(received.get())) : x),
                reason(settings.policy()));
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
