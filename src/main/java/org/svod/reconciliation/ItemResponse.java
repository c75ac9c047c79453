package org.svod.reconciliation;

import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.period.Period;

/**
 * What a state's return for a period says about an indicator.
 *
 * @param state the state
 * @param period the period, at the state's own frequency
 * @param indicator the indicator
 * @param answer what the return says
 */
public record ItemResponse(State state, Period period, Indicator indicator, Answer answer) {

    /** What a return says about an indicator. */
    public enum Answer {
        /** A number, or nil. */
        SAID,
        /** That the value is not available: it is missing. */
        MISSING,
        /** Nothing: the return has no row for the indicator. */
        SILENT
    }

    /** How a decision refers to the missing value: {@code MD 2023-05}. */
    public String reference() {
        return state.code() + " " + period;
    }
}
