package org.svod.reconciliation;

import java.time.LocalDate;
import java.util.Optional;
import org.svod.codebook.State;
import org.svod.period.Period;

/**
 * What became of one state's return for one period.
 *
 * @param state the state
 * @param period the period, at the state's own frequency
 * @param due when it is due
 * @param received when the first submission that covers it was received; for REJECTED, when the last rejected one was
 * @param verdict what became of it
 * @param daysLate days after the due date; 0 where in time or not received
 */
public record Return(
        State state, Period period, LocalDate due, Optional<LocalDate> received, Verdict verdict, long daysLate) {

    /** What became of a return. */
    public enum Verdict {
        /** Received by the due date. */
        ON_TIME,
        /** Received after it. */
        LATE,
        /** Received, and a value in it is not available. */
        INCOMPLETE,
        /** Received, and rejected. */
        REJECTED,
        /** Not received, and the due date has passed. */
        MISSING,
        /** Not received, and not yet due. */
        NOT_YET_DUE,
        /** Not expected of this state. */
        NOT_EXPECTED
    }

    /** The same return, of which a value is missing. */
    public Return incomplete() {
        return new Return(state, period, due, received, Verdict.INCOMPLETE, daysLate);
    }

    /** Whether it is there: expected, received and not rejected. */
    public boolean accepted() {
        return verdict == Verdict.ON_TIME || verdict == Verdict.LATE || verdict == Verdict.INCOMPLETE;
    }
}
