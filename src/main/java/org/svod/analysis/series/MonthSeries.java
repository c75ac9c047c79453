package org.svod.analysis.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.analysis.forecast.PastPeriods;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.figures.Ledger;
import org.svod.figures.LedgerEntry;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.round.History;
import org.svod.round.Round;
import org.svod.round.SeriesBreaks;

/**
 * The months and quarters of an indicator up to the end of a round: States that report by month, and States that report
 * by quarter, apart. Months of earlier years are used as far as they go on without a gap and without a break, and for
 * all these States.
 */
final class MonthSeries {

    private final Round round;
    private final Indicator indicator;
    private final Ledger ledger;
    private final List<History.PastValue> history;
    private final SeriesBreaks breaks;

    MonthSeries(Round round, Indicator indicator, Ledger ledger, List<History.PastValue> history, SeriesBreaks breaks) {
        this.round = round;
        this.indicator = indicator;
        this.ledger = ledger;
        this.history = history;
        this.breaks = breaks;
    }

    /** One group for each length of period. */
    List<PastPeriods> groups() {
        List<PastPeriods> groups = new ArrayList<>();
        for (Frequency frequency : List.of(Frequency.MONTHLY, Frequency.QUARTERLY)) {
            Set<String> states = round.expected().stream()
                    .filter(s -> round.frequencyOf(s) == frequency)
                    .map(State::code)
                    .collect(Collectors.toSet());
            if (!states.isEmpty()) {
                groups.add(new PastPeriods(frequency, values(frequency, states)));
            }
        }
        return groups;
    }

    private List<Double> values(Frequency frequency, Set<String> states) {
        Map<Period, BigDecimal> own = new TreeMap<>();
        Period.allOf(round.year(), frequency).forEach(p -> own.put(p, BigDecimal.ZERO));
        for (LedgerEntry entry : ledger.entries()) {
            Period period = entry.cell().period();
            boolean counts = entry.cell().indicator().equals(indicator)
                    && states.contains(entry.state().code())
                    && period.frequency().months() <= frequency.months();
            if (counts) {
                own.merge(
                        Period.containing(period.year(), period.firstMonth(), frequency),
                        entry.amount(),
                        BigDecimal::add);
            }
        }
        List<Double> values = new ArrayList<>(before(frequency, states));
        own.values().forEach(v -> values.add(v.doubleValue()));
        return values;
    }

    /** Values of the years before, oldest first, back to the first gap or break. */
    private List<Double> before(Frequency frequency, Set<String> states) {
        Map<Period, BigDecimal> together = new TreeMap<>();
        Map<String, Map<Period, BigDecimal>> byState = new HashMap<>();
        for (History.PastValue line : history) {
            line.state()
                    .ifPresentOrElse(
                            s -> byState.computeIfAbsent(s, p -> new HashMap<>())
                                    .put(line.period(), line.value()),
                            () -> together.put(line.period(), line.value()));
        }
        boolean all = states.size() == round.expected().size();
        List<Double> values = new ArrayList<>();
        Period period = new Period(round.year() - 1, frequency, frequency.perYear());
        for (Optional<BigDecimal> value = of(period, states, byState, all ? together : Map.of());
                value.isPresent() && !breaks.lieBetween(indicator.code(), period, round.period());
                value = of(period, states, byState, all ? together : Map.of())) {
            values.add(0, value.get().doubleValue());
            period = period.plus(-1);
        }
        return values;
    }

    /** What all these States had in a period: State by State, or all together; empty if one of them is not known. */
    private static Optional<BigDecimal> of(
            Period period,
            Set<String> states,
            Map<String, Map<Period, BigDecimal>> byState,
            Map<Period, BigDecimal> together) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String state : states) {
            Optional<BigDecimal> own = value(period, byState.getOrDefault(state, Map.of()));
            if (own.isEmpty()) {
                return value(period, together);
            }
            sum = sum.add(own.get());
        }
        return Optional.of(sum);
    }

    /** The value of a period, or the sum of its months. */
    private static Optional<BigDecimal> value(Period period, Map<Period, BigDecimal> known) {
        Optional<BigDecimal> whole = Optional.ofNullable(known.get(period));
        if (whole.isPresent() || !known.keySet().containsAll(period.months())) {
            return whole;
        }
        return Optional.of(period.months().stream()
                .flatMap(m -> Optional.ofNullable(known.get(m)).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
