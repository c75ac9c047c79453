package org.svod.analysis.estimates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.svod.analysis.estimates.Estimate.Method;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.figures.Ledger;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.Return;
import org.svod.round.Background;
import org.svod.round.Round;

/** Estimates missing returns of a round. */
public final class Estimates {

    private static final int PERIODS = 12;
    private static final BigDecimal SMALL = BigDecimal.valueOf(5);
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);
    private static final BigDecimal ENOUGH = new BigDecimal("0.9");
    private static final int PLACES = 4;

    private final Round round;
    private final Ledger ledger;
    private final Coverage coverage;
    private final Background background;

    /** Of a round, with what counts in it and what is known of the time before. */
    public Estimates(Round round, Ledger ledger, Coverage coverage, Background background) {
        this.round = round;
        this.ledger = ledger;
        this.coverage = coverage;
        this.background = background;
    }

    /** The returns that are missing: not received in time, rejected or taken back. */
    public static List<Return> missing(Coverage coverage) {
        return coverage.returns().stream()
                .filter(r -> r.verdict() == Return.Verdict.MISSING
                        || r.verdict() == Return.Verdict.REJECTED
                        || r.verdict() == Return.Verdict.WITHDRAWN)
                .toList();
    }

    /** An indicator with estimates for all missing returns. */
    public UnionEstimate of(Indicator indicator) {
        StateValues values = new StateValues(
                indicator, round.year(), ledger, coverage, background.history().of(indicator.code()));
        List<Estimate> estimates = missing(coverage).stream()
                .map(r -> estimate(indicator, r, values))
                .toList();
        Optional<BigDecimal> weight =
                background.breaks().lieBefore(indicator.code(), round.year()) ? Optional.empty() : weight(values);
        long reporting = round.expected().stream().filter(this::reports).count();
        boolean enough = weight.filter(w -> w.compareTo(ENOUGH) >= 0).isPresent()
                && 2 * reporting >= round.expected().size()
                && estimates.stream().noneMatch(e -> e.method() == Method.NOT_KNOWN || e.method() == Method.REDEFINED);
        BigDecimal all = estimates.stream()
                .flatMap(e -> e.value().stream())
                .reduce(ledger.of(indicator).sum(), BigDecimal::add);
        return new UnionEstimate(
                indicator,
                estimates,
                weight,
                reporting,
                round.expected().size(),
                enough ? Optional.of(all) : Optional.empty());
    }

    private boolean reports(State state) {
        return coverage.returns().stream().anyMatch(r -> r.state().equals(state) && r.accepted());
    }

    private Estimate estimate(Indicator indicator, Return missing, StateValues values) {
        State state = missing.state();
        Period period = missing.period();
        if (background.breaks().lieBetween(indicator.code(), period.plus(-PERIODS), period)) {
            return none(indicator, missing, Method.REDEFINED, Optional.empty());
        }
        Optional<BigDecimal> own = values.before(state, period, PERIODS);
        if (own.isEmpty()) {
            return none(indicator, missing, Method.NOT_KNOWN, own);
        }
        BigDecimal expected = own.get().divide(BigDecimal.valueOf(PERIODS), PLACES, RoundingMode.HALF_EVEN);
        if (expected.compareTo(SMALL) < 0) {
            return none(indicator, missing, Method.TOO_SMALL, own);
        }
        List<State> others = new ArrayList<>();
        for (State other : round.expected()) {
            if (!other.equals(state)
                    && values.of(other, period).isPresent()
                    && values.before(other, period, PERIODS).isPresent()) {
                others.add(other);
            }
        }
        BigDecimal before = sum(others, s -> values.before(s, period, PERIODS));
        BigDecimal now = sum(others, s -> values.of(s, period));
        boolean ratio = expected.compareTo(LARGE) >= 0 && before.signum() > 0;
        BigDecimal value = ratio
                ? own.get().multiply(now).divide(before, indicator.decimals(), RoundingMode.HALF_EVEN)
                : own.get().divide(BigDecimal.valueOf(PERIODS), indicator.decimals(), RoundingMode.HALF_EVEN);
        return new Estimate(
                indicator,
                state,
                period,
                ratio ? Method.RATIO : Method.MEAN,
                own,
                ratio ? Optional.of(before) : Optional.empty(),
                ratio ? Optional.of(now) : Optional.empty(),
                Optional.of(value));
    }

    private static Estimate none(Indicator indicator, Return missing, Method method, Optional<BigDecimal> own) {
        return new Estimate(
                indicator,
                missing.state(),
                missing.period(),
                method,
                own,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static BigDecimal sum(List<State> states, Function<State, Optional<BigDecimal>> value) {
        return states.stream().flatMap(s -> value.apply(s).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * How much of the indicator the returns that count stand for: each State has the weight of its year before, and
     * counts with the share of its returns that count. A State that makes 29 percent is not "8 of 9".
     */
    private Optional<BigDecimal> weight(StateValues values) {
        BigDecimal counted = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (State state : round.expected()) {
            Optional<BigDecimal> year = values.before(state, new Period(round.year(), Frequency.MONTHLY, 1), PERIODS);
            if (year.isEmpty()) {
                return Optional.empty();
            }
            List<Return> own = coverage.returns().stream()
                    .filter(r -> r.state().equals(state)
                            && r.verdict() != Return.Verdict.NOT_EXPECTED
                            && r.verdict() != Return.Verdict.NOT_YET_DUE)
                    .toList();
            long accepted = own.stream().filter(Return::accepted).count();
            all = all.add(year.get());
            counted = counted.add(year.get()
                    .multiply(BigDecimal.valueOf(accepted))
                    .divide(BigDecimal.valueOf(Math.max(1, own.size())), PLACES, RoundingMode.HALF_EVEN));
        }
        return all.signum() == 0 ? Optional.empty() : Optional.of(counted.divide(all, PLACES, RoundingMode.HALF_EVEN));
    }
}
