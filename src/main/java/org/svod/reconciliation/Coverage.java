package org.svod.reconciliation;

import java.util.List;
import java.util.function.Predicate;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;

/**
 * All returns of a round.
 *
 * @param returns state by state in the order of the codebook, then by period
 */
public record Coverage(List<Return> returns) {

    /** Whether every expected return was accepted: none is missing, rejected or not yet due. */
    public boolean complete() {
        return returns.stream().allMatch(r -> r.accepted() || r.verdict() == Return.Verdict.NOT_EXPECTED);
    }

    /** How many returns are expected. */
    public long expected() {
        return returns.stream()
                .filter(r -> r.verdict() != Return.Verdict.NOT_EXPECTED)
                .count();
    }

    /** How many expected returns are counted. */
    public long counted() {
        return returns.stream().filter(Return::accepted).count();
    }

    /** The same coverage; returns with missing values are marked as incomplete. */
    public Coverage with(ItemResponses responses) {
        Predicate<Return> lacking = responses.lackingValues();
        return new Coverage(returns.stream()
                .map(r -> r.accepted() && lacking.test(r) ? r.incomplete() : r)
                .toList());
    }

    /** The returns for periods for which the indicator is asked. */
    public Coverage asking(Indicator indicator) {
        return new Coverage(returns.stream()
                .filter(r -> indicator.isAsked(r.period().firstDay(), r.period().lastDay()))
                .toList());
    }

    /** The returns of one state. */
    public List<Return> of(State state) {
        return returns.stream().filter(r -> r.state().equals(state)).toList();
    }

    /** How many returns have this verdict. */
    public long count(Return.Verdict verdict) {
        return returns.stream().filter(r -> r.verdict() == verdict).count();
    }
}
