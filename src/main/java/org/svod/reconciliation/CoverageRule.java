package org.svod.reconciliation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Codebook;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.round.Round;
import org.svod.round.RoundContext;

/**
 * Finds the verdict on every return of a round. A return is received on the day on which the scopes of accepted
 * submissions first covered all its months; later events, such as a rejected correction, do not change that. It is
 * rejected if rejected submissions would have completed it, and withdrawn if the last submission for one of its months
 * takes it back; what came before a withdrawal does not count. States of the codebook that are not expected are listed
 * too, with the frequency of the round.
 */
public final class CoverageRule {

    private final Codebook codebook;
    private final Round round;
    private final LocalDate runDate;

    /** As seen on the run date. */
    public CoverageRule(RoundContext context) {
        this.codebook = context.codebook();
        this.round = context.round();
        this.runDate = context.runDate();
    }

    /** What a delivery means for the returns of its State: a round may have very many deliveries. */
    private record Sent(long number, Period scope, LocalDate received, boolean accepted, boolean withdraws) {

        static Sent of(OutcomeSummary outcome) {
            return new Sent(
                    outcome.delivery().number(),
                    outcome.delivery().named().scope(),
                    outcome.delivery().received(),
                    outcome.accepted(),
                    outcome.withdraws());
        }
    }

    /** The returns of the round. The outcomes of all its deliveries can have any order. Duplicates change nothing. */
    public Coverage coverage(Collection<OutcomeSummary> outcomes) {
        Map<String, List<Sent>> sent = withoutDuplicates(outcomes)
                .collect(Collectors.groupingBy(
                        outcome -> outcome.delivery().named().state().code(),
                        Collectors.mapping(Sent::of, Collectors.toList())));
        return new Coverage(codebook.states().stream()
                .flatMap(state -> ofState(state, sent.getOrDefault(state.code(), List.of())))
                .toList());
    }

    /** The returns of one State, whose deliveries for the round these are. */
    public List<Return> returns(State state, Collection<OutcomeSummary> outcomes) {
        return ofState(state, withoutDuplicates(outcomes).map(Sent::of).toList())
                .toList();
    }

    private static Stream<OutcomeSummary> withoutDuplicates(Collection<OutcomeSummary> outcomes) {
        return outcomes.stream().filter(o -> o.verdict() != Outcome.Verdict.DUPLICATE);
    }

    private Stream<Return> ofState(State state, List<Sent> own) {
        return Period.allOf(round.year(), round.frequencyOf(state)).stream().map(period -> judge(state, period, own));
    }

    private Return judge(State state, Period period, List<Sent> deliveries) {
        LocalDate due = round.due(period);
        Optional<LocalDate> covered = coveredOn(period, deliveries, Sent::accepted);
        if (!round.expects(state)) {
            return new Return(state, period, due, covered, Return.Verdict.NOT_EXPECTED, 0);
        }
        Optional<LocalDate> withdrawn = withdrawnOn(period, deliveries);
        if (withdrawn.isPresent()) {
            return new Return(state, period, due, withdrawn, Return.Verdict.WITHDRAWN, 0);
        }
        if (covered.isPresent()) {
            long late = daysLate(covered.get(), due);
            return new Return(
                    state, period, due, covered, late > 0 ? Return.Verdict.LATE : Return.Verdict.ON_TIME, late);
        }
        if (coveredOn(period, deliveries, d -> true).isPresent()) {
            LocalDate rejected = lastRejected(period, deliveries);
            return new Return(
                    state, period, due, Optional.of(rejected), Return.Verdict.REJECTED, daysLate(rejected, due));
        }
        Return.Verdict verdict = runDate.isAfter(due) ? Return.Verdict.MISSING : Return.Verdict.NOT_YET_DUE;
        return new Return(state, period, due, Optional.empty(), verdict, 0);
    }

    /** The first day on which every month was covered. */
    private static Optional<LocalDate> coveredOn(Period period, List<Sent> deliveries, Predicate<Sent> counts) {
        List<LocalDate> firstDays = period.months().stream()
                .flatMap(month -> sinceWithdrawn(month, deliveries).stream()
                        .filter(counts)
                        .map(d -> d.received())
                        .min(Comparator.naturalOrder())
                        .stream())
                .toList();
        return firstDays.size() < period.months().size()
                ? Optional.empty()
                : firstDays.stream().max(Comparator.naturalOrder());
    }

    /** The deliveries that cover a month, without those up to the one that last took a return for it back. */
    private static List<Sent> sinceWithdrawn(Period month, List<Sent> deliveries) {
        long withdrawn = deliveries.stream()
                .filter(d -> d.accepted() && d.withdraws())
                .filter(d -> d.scope().covers(month))
                .mapToLong(d -> d.number())
                .max()
                .orElse(0);
        return deliveries.stream()
                .filter(d -> d.scope().covers(month))
                .filter(d -> d.number() > withdrawn)
                .toList();
    }

    /** The day on which the return for a month was taken back; empty if that did not happen, or another one came. */
    private static Optional<LocalDate> withdrawnOn(Period period, List<Sent> deliveries) {
        return period.months().stream()
                .flatMap(month -> deliveries.stream()
                        .filter(Sent::accepted)
                        .filter(d -> d.scope().covers(month))
                        .max(Comparator.comparingLong(d -> d.number()))
                        .filter(Sent::withdraws)
                        .map(d -> d.received())
                        .stream())
                .max(Comparator.naturalOrder());
    }

    private static LocalDate lastRejected(Period period, List<Sent> deliveries) {
        return deliveries.stream()
                .filter(d -> !d.accepted() && d.scope().overlaps(period))
                .map(d -> d.received())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static long daysLate(LocalDate received, LocalDate due) {
        return Math.max(0, ChronoUnit.DAYS.between(due, received));
    }
}
