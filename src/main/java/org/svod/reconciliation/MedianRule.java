package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Value is not an outlier (Eurostat VNO): its distance from the median of the values before it is at most {@code mads}
 * median absolute deviations. The calculation is exact.
 *
 * <p>If more than half of the values before are equal, their median absolute deviation is zero, and every change would
 * be flagged. Then a share of the median is used in its place, as in the Hidiroglou-Berthelot edit. If the median is
 * zero too (a rare event), a change cannot be measured, and nothing is judged.
 *
 * @param mads tolerance in median absolute deviations
 * @param smallestShare share of the median that is used in place of a deviation of zero
 */
public record MedianRule(BigDecimal mads, BigDecimal smallestShare) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * The limits after these values; empty if nothing can be judged.
     *
     * @param before the values before, in any order
     */
    public Optional<Limits> after(Collection<BigDecimal> before) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal median = median(before);
        BigDecimal mad =
                median(before.stream().map(v -> v.subtract(median).abs()).toList());
        BigDecimal deviation = mad.signum() == 0 ? median.abs().multiply(smallestShare) : mad;
        if (deviation.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal tolerance = deviation.multiply(mads);
        return Optional.of(new Limits(median, mad, median.subtract(tolerance), median.add(tolerance)));
    }

    private static BigDecimal median(Collection<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).multiply(HALF);
    }

    /**
     * What passes.
     *
     * @param median the median of the values before
     * @param mad their median absolute deviation
     * @param lower the lowest value that passes
     * @param upper the highest
     */
    public record Limits(BigDecimal median, BigDecimal mad, BigDecimal lower, BigDecimal upper) {

        /** How far the value is from the nearest one that passes; zero if it passes. */
        public BigDecimal distance(BigDecimal value) {
            return lower.subtract(value).max(value.subtract(upper)).max(BigDecimal.ZERO);
        }

        /** Whether the value passes. */
        public boolean pass(BigDecimal value) {
            return value.compareTo(lower) >= 0 && value.compareTo(upper) <= 0;
        }
    }
}
