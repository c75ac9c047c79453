package org.svod.analysis.mirror;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.svod.reconciliation.MirrorPair;

/**
 * How far the two sides of flows are apart: what receivers should report of what was sent, and what they report.
 *
 * @param difference sum of the differences, without their signs
 * @param together sum of both sides
 */
public record Asymmetry(BigDecimal difference, BigDecimal together) {

    private static final int PLACES = 4;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Of flows; those about which one side says nothing are left out. */
    public static Asymmetry of(Collection<MirrorPair> pairs) {
        BigDecimal difference = BigDecimal.ZERO;
        BigDecimal together = BigDecimal.ZERO;
        for (MirrorPair pair : pairs) {
            if (pair.sent().isPresent() && pair.received().isPresent()) {
                BigDecimal out = pair.indicator().asReceived(pair.sent().get());
                BigDecimal in = pair.received().get();
                difference = difference.add(
                        pair.indicator().difference(pair.sent().get(), in).abs());
                together = together.add(out).add(in);
            }
        }
        return new Asymmetry(difference, together);
    }

    /** The coefficient CC1: the difference as a share of the mean of both sides; empty if nothing can be compared. */
    public Optional<BigDecimal> coefficient() {
        return share(difference.multiply(TWO));
    }

    /** The reliability: 1 less the difference as a share of both sides together; empty if nothing can be compared. */
    public Optional<BigDecimal> reliability() {
        return share(difference).map(BigDecimal.ONE::subtract);
    }

    private Optional<BigDecimal> share(BigDecimal of) {
        return together.signum() == 0
                ? Optional.empty()
                : Optional.of(of.divide(together, PLACES, RoundingMode.HALF_EVEN));
    }
}
