package org.svod.readback;

import java.math.BigDecimal;
import java.util.List;

/**
 * The rule of the periods before, computed anew: median of the five before, and twice the median of the distances from
 * it to either side.
 *
 * @param lower what would just pass
 * @param upper what would just pass
 */
record OutlierRule(BigDecimal lower, BigDecimal upper) {

    private static final int PERIODS = 5;
    private static final BigDecimal MADS = BigDecimal.valueOf(2);

    static OutlierRule of(Grid.Line values, List<String> periods, String period) {
        int at = periods.indexOf(period);
        List<BigDecimal> before = periods.subList(at - PERIODS, at).stream()
                .map(p -> BigDecimal.valueOf(values.number(p).orElseThrow()))
                .toList();
        BigDecimal median = median(before);
        BigDecimal reach = median(
                        before.stream().map(v -> v.subtract(median).abs()).toList())
                .multiply(MADS);
        return new OutlierRule(median.subtract(reach).max(BigDecimal.ZERO), median.add(reach));
    }

    private static BigDecimal median(List<BigDecimal> values) {
        return values.stream().sorted().toList().get(PERIODS / 2);
    }
}
