package org.svod.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.reconciliation.Return;

/**
 * The returns that a State still owes after a delivery.
 *
 * @param asOf the day for which this holds
 * @param overdue the returns that are due and not there, in the order of their periods
 * @param next the first return that is not there and not yet due; empty if there is none
 */
public record Outstanding(Optional<LocalDate> asOf, List<Return> overdue, Optional<Return> next) {

    /** Nothing is known. */
    public static final Outstanding UNKNOWN = new Outstanding(Optional.empty(), List.of(), Optional.empty());

    /** Copies the list. */
    public Outstanding {
        overdue = List.copyOf(overdue);
    }

    /** Of the returns of one State, as they were on a day; nothing is known if none is expected. */
    public static Outstanding of(List<Return> returns, LocalDate day) {
        if (returns.stream().allMatch(r -> r.verdict() == Return.Verdict.NOT_EXPECTED)) {
            return UNKNOWN;
        }
        return new Outstanding(
                Optional.of(day),
                returns.stream().filter(Outstanding::isOwed).toList(),
                returns.stream()
                        .filter(r -> r.verdict() == Return.Verdict.NOT_YET_DUE)
                        .findFirst());
    }

    private static boolean isOwed(Return one) {
        return switch (one.verdict()) {
            case MISSING, REJECTED, WITHDRAWN -> true;
            case ON_TIME, LATE, INCOMPLETE, NOT_YET_DUE, NOT_EXPECTED -> false;
        };
    }
}
