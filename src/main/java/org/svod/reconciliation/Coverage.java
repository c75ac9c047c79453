package org.svod.reconciliation;

import java.util.List;
import org.svod.codebook.State;

/**
 * All returns of a round.
 *
 * @param returns state by state in the order of the codebook, then by period
 */
public record Coverage(List<Return> returns) {

    /** Whether no return is missing, rejected or still to come: every expected one was accepted. */
    public boolean complete() {
        return returns.stream()
                .allMatch(r -> r.verdict() == Return.Verdict.ON_TIME
                        || r.verdict() == Return.Verdict.LATE
                        || r.verdict() == Return.Verdict.NOT_EXPECTED);
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
