package org.svod.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.svod.period.Period;

/**
 * The ordinary work of an indicator: what the scenario leaves of the published figure, split by state, month and
 * operation.
 */
final class Ordinary {

    static final List<String> STATES = List.of("AM", "AZ", "BY", "KG", "KZ", "MD", "RU", "TJ", "UZ");

    private static final List<Long> LARGE = List.of(10L, 13L, 8L, 12L, 7L);
    private static final List<Long> SMALL = List.of(1L, 3L, 0L, 2L, 1L);
    private static final Map<String, List<Long>> WEIGHTS = Map.of(
            Indicators.DETAINED, List.of(4L, 6L, 8L, 12L, 18L, 3L, 30L, 9L, 10L),
            Indicators.WANTED_IN_PRISON, List.of(0L, 0L, 0L, 0L, 2L, 0L, 3L, 0L, 1L),
            Indicators.FINANCING, List.of(5L, 6L, 7L, 10L, 17L, 4L, 28L, 11L, 12L),
            Indicators.FIREARMS, List.of(6L, 7L, 9L, 8L, 16L, 5L, 30L, 6L, 13L),
            Indicators.AMMUNITION, List.of(5L, 8L, 8L, 7L, 14L, 6L, 34L, 6L, 12L),
            Indicators.EXPLOSIVES, List.of(4L, 6L, 9L, 8L, 14L, 2L, 36L, 9L, 12L),
            Indicators.DEVICES, List.of(3L, 5L, 10L, 7L, 12L, 2L, 41L, 10L, 10L));
    private static final Set<String> LARGE_COUNTS =
            Set.of(Indicators.FIREARMS, Indicators.AMMUNITION, Indicators.EXPLOSIVES);

    private final String indicator;
    private final BigDecimal step;
    private final List<SampleRow> planned;

    private Ordinary(String indicator, List<SampleRow> planned) {
        this.indicator = indicator;
        this.step = indicator.equals(Indicators.EXPLOSIVES) ? new BigDecimal("0.05") : BigDecimal.ONE;
        this.planned =
                planned.stream().filter(r -> r.indicator().equals(indicator)).toList();
    }

    /**
     * Rows of the indicator that, together with those of the {@code planned} ones that are about it, add up to
     * {@code total}.
     */
    static List<SampleRow> rows(String indicator, BigDecimal total, List<SampleRow> planned) {
        return new Ordinary(indicator, planned).split(total);
    }

    private List<SampleRow> split(BigDecimal total) {
        List<Long> states = Apportionment.of(steps(total), WEIGHTS.getOrDefault(indicator, List.of()));
        List<SampleRow> rows = new ArrayList<>();
        for (int i = 0; i < STATES.size(); i++) {
            String state = STATES.get(i);
            List<Long> said = IntStream.rangeClosed(1, 12)
                    .mapToObj(month -> said(state, Period.month(2023, month)))
                    .toList();
            long left = states.get(i) - said.stream().mapToLong(Long::longValue).sum();
            List<Long> months = new Calm(said).of(Apportionment.of(left, cycle(i)));
            for (int month = 1; month <= 12; month++) {
                addMonth(rows, state, month, months.get(month - 1));
            }
        }
        return rows;
    }

    private long said(String state, Period month) {
        return steps(planned.stream()
                .filter(r -> r.state().equals(state) && r.period().equals(month))
                .map(SampleRow::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private long steps(BigDecimal amount) {
        return amount.divide(step).longValueExact();
    }

    // A cycle of five months, because the plausibility rule compares a month with the five before it.
    private List<Long> cycle(int state) {
        List<Long> cycle = LARGE_COUNTS.contains(indicator) ? LARGE : SMALL;
        List<Long> weights = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            weights.add(cycle.get((month + state + Indicators.ALL.indexOf(indicator)) % 5));
        }
        return weights;
    }

    private void addMonth(List<SampleRow> rows, String state, int month, long steps) {
        long left = steps;
        for (Campaign campaign : Campaign.of(state, month, indicator)) {
            long share = steps / 4;
            if (share > 0) {
                rows.add(row(state, month, campaign.code(), share));
                left -= share;
            }
        }
        rows.add(row(state, month, "NATIONAL", left));
    }

    private SampleRow row(String state, int month, String operation, long steps) {
        String value =
                step.multiply(BigDecimal.valueOf(steps)).stripTrailingZeros().toPlainString();
        return SampleRow.of(state, Period.month(2023, month), indicator, operation, value);
    }
}
