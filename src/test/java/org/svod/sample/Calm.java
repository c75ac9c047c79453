package org.svod.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.svod.reconciliation.MedianRule;

/**
 * Evens out the months of a year until as few as possible are outliers, so that the sample shows those that were
 * planned.
 *
 * @param said what is reported anyway in each month
 */
record Calm(List<Long> said) {

    private static final int PERIODS = 5;
    private static final MedianRule RULE = new MedianRule(BigDecimal.valueOf(2), new BigDecimal("0.05"));

    /** The same sum, moved between months. */
    List<Long> of(List<Long> months) {
        List<Long> best = months;
        for (List<Long> next = better(best); outliers(next) < outliers(best); next = better(best)) {
            best = next;
        }
        return best;
    }

    /** The best that moving one amount from one month to another can do. */
    private List<Long> better(List<Long> months) {
        long total = months.stream().mapToLong(Long::longValue).sum();
        List<Long> best = months;
        for (long amount : new long[] {1, 2, Math.max(1, total / 100), Math.max(1, total / 30)}) {
            for (int from = 0; from < 12; from++) {
                for (int to = 0; to < 12; to++) {
                    List<Long> moved = moved(months, from, to, amount);
                    best = outliers(moved) < outliers(best) ? moved : best;
                }
            }
        }
        return best;
    }

    private static List<Long> moved(List<Long> months, int from, int to, long amount) {
        List<Long> moved = new ArrayList<>(months);
        if (from != to && moved.get(from) >= amount) {
            moved.set(from, moved.get(from) - amount);
            moved.set(to, moved.get(to) + amount);
        }
        return List.copyOf(moved);
    }

    private long outliers(List<Long> months) {
        List<BigDecimal> values = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            values.add(BigDecimal.valueOf(months.get(month) + said.get(month)));
        }
        long outliers = 0;
        for (int month = PERIODS; month < 12; month++) {
            BigDecimal value = values.get(month);
            if (RULE.after(values.subList(month - PERIODS, month))
                    .filter(limits -> !limits.pass(value))
                    .isPresent()) {
                outliers++;
            }
        }
        return outliers;
    }
}
