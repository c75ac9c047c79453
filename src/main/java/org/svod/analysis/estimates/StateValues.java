package org.svod.analysis.estimates;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.figures.Ledger;
import org.svod.period.Period;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.Return;
import org.svod.round.History;

/**
 * What States have of an indicator in single periods: in the year of the round what counts, where all returns for the
 * period count; in earlier years what the history has of a State, or the round of the year before.
 */
final class StateValues {

    private final int year;
    private final Ledger ledger;
    private final Coverage coverage;
    private final Map<String, Map<Period, BigDecimal>> earlier = new HashMap<>();

    StateValues(Indicator indicator, int year, Ledger ledger, Coverage coverage, List<History.PastValue> history) {
        this.year = year;
        this.ledger = ledger.of(indicator);
        this.coverage = coverage;
        for (History.PastValue line : history) {
            line.state()
                    .ifPresent(s ->
                            earlier.computeIfAbsent(s, k -> new HashMap<>()).put(line.period(), line.value()));
        }
    }

    /** The value of a State in a period; empty if it is not known. */
    Optional<BigDecimal> of(State state, Period period) {
        return period.year() == year ? ofRound(state, period) : ofHistory(state, period);
    }

    private Optional<BigDecimal> ofRound(State state, Period period) {
        List<Return> returns = coverage.returns().stream()
                .filter(r -> r.state().equals(state) && r.period().overlaps(period))
                .toList();
        boolean known = !returns.isEmpty() && returns.stream().allMatch(r -> r.accepted() && period.covers(r.period()));
        return known
                ? Optional.of(ledger.where(e -> e.state().equals(state)
                                && period.covers(e.cell().period()))
                        .sum())
                : Optional.empty();
    }

    private Optional<BigDecimal> ofHistory(State state, Period period) {
        Map<Period, BigDecimal> own = earlier.getOrDefault(state.code(), Map.of());
        Optional<BigDecimal> whole = Optional.ofNullable(own.get(period));
        if (whole.isPresent() || !own.keySet().containsAll(period.months())) {
            return whole;
        }
        return Optional.of(period.months().stream()
                .map(m -> own.getOrDefault(m, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The sum of this number of periods before one; empty if one of them is not known. */
    Optional<BigDecimal> before(State state, Period period, int periods) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i <= periods; i++) {
            Optional<BigDecimal> value = of(state, period.plus(-i));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return Optional.of(sum);
    }
}
