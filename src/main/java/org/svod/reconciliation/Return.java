package org.svod.reconciliation;

import java.time.LocalDate;
import java.util.Optional;
import org.svod.codebook.State;
import org.svod.period.Period;

/**
 * The return of one state for one period, and the verdict on it.
 *
 * @param state the state
 * @param period the period, at the state's own frequency
 * @param due when it is due
 * @param received when the first submission that covers it was received; for REJECTED, when the last rejected one was;
 *     for WITHDRAWN, when it was taken back
 * @param verdict the verdict
 * @param daysLate days after the due date; 0 if it was in time or was not received
 */
public record Return(
        State state, Period period, LocalDate due, Optional<LocalDate> received, Verdict verdict, long daysLate) {

    /** The verdict on a return. */
    public enum Verdict {
        /** Received by the due date. */
        ON_TIME,
        /** Received after it. */
        LATE,
        /** Received, and a value in it is not available. */
        INCOMPLETE,
        /** Received, and rejected. */
        REJECTED,
        /** Received, and taken back. */
        WITHDRAWN,
        /** Not received, and the due date has passed. */
        MISSING,
        /** Not received, and not yet due. */
        NOT_YET_DUE,
        /** Not expected of this state. */
        NOT_EXPECTED
    }

    /** The same return, marked as one with a missing value. */
    public Return incomplete() {
        return new Return(state, period, due, received, Verdict.INCOMPLETE, daysLate);
    }

    /** Whether it was expected, received and not rejected. */
    public boolean accepted() {
        return verdict == Verdict.ON_TIME || verdict == Verdict.LATE || verdict == Verdict.INCOMPLETE;
    }
}
