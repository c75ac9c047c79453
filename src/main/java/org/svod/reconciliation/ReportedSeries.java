package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.period.Period;

/**
 * The values that states reported, added up by state, indicator and period: the series that plausibility rules check. A
 * state has reported a month if it has a row of any indicator for it.
 */
final class ReportedSeries {

    private final Map<String, Map<Period, Total>> totals = new HashMap<>();
    private final Map<String, Set<Period>> spoken = new HashMap<>();

    private ReportedSeries() {}

    /** Of these contributions. */
    static ReportedSeries of(Collection<Contribution> contributions) {
        ReportedSeries series = new ReportedSeries();
        for (Contribution contribution : contributions) {
            for (Observation row : contribution.observations()) {
                long values = row.value().isPresent() ? 1 : 0;
                series.add(contribution.state(), row.cell(), new Total(row.amount(), values, 1 - values));
            }
            for (CellTotal total : contribution.caseTotals()) {
                series.add(
                        contribution.state(), total.cell(), new Total(total.value(), total.values(), total.missing()));
            }
        }
        return series;
    }

    private void add(State state, CellKey cell, Total total) {
        totals.computeIfAbsent(key(state, cell.indicator()), k -> new TreeMap<>())
                .merge(cell.period(), total, Total::plus);
        spoken.computeIfAbsent(state.code(), k -> new HashSet<>())
                .addAll(cell.period().months());
    }

    private static String key(State state, Indicator indicator) {
        return state.code() + "|" + indicator.code();
    }

    /**
     * What the state reported for the period. Empty if that is not completely known: the state has not reported every
     * month of it, says nothing about the indicator in it, says that a value is missing, or has a row for a wider
     * period, which cannot be divided.
     */
    Optional<BigDecimal> value(State state, Indicator indicator, Period period) {
        if (!spoken.getOrDefault(state.code(), Set.of()).containsAll(period.months())) {
            return Optional.empty();
        }
        Total sum = Total.NONE;
        for (Map.Entry<Period, Total> entry :
                totals.getOrDefault(key(state, indicator), Map.of()).entrySet()) {
            if (period.covers(entry.getKey())) {
                sum = sum.plus(entry.getValue());
            } else if (period.overlaps(entry.getKey())) {
                return Optional.empty();
            }
        }
        return sum.values() > 0 && sum.missing() == 0 ? Optional.of(sum.amount()) : Optional.empty();
    }

    /** The sum of rows, the number of rows with a value, and the number of rows whose value is missing. */
    private record Total(BigDecimal amount, long values, long missing) {

        private static final Total NONE = new Total(BigDecimal.ZERO, 0, 0);

        Total plus(Total other) {
            return new Total(amount.add(other.amount), values + other.values, missing + other.missing);
        }
    }
}
