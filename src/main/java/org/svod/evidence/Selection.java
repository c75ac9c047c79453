package org.svod.evidence;

import java.util.Optional;
import org.svod.period.Period;

/**
 * What is to be explained: the figure of an indicator, or the part of it that belongs to a State, a period or an
 * operation.
 *
 * @param indicator code of the indicator
 * @param state code of the State
 * @param period the period; only rows of exactly this period belong to it
 * @param operation code of the operation
 */
public record Selection(String indicator, Optional<String> state, Optional<Period> period, Optional<String> operation) {

    /** The whole figure. */
    public static Selection of(String indicator) {
        return new Selection(indicator, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it is the whole figure. */
    public boolean isWhole() {
        return state.isEmpty() && period.isEmpty() && operation.isEmpty();
    }

    boolean holds(SourceLine line) {
        return isOfStateAndOperation(line)
                && period.filter(p -> !p.toString().equals(line.period())).isEmpty();
    }

    /** Whether the line belongs to a longer period that includes the selected one. */
    boolean isInside(SourceLine line) {
        return isOfStateAndOperation(line)
                && period.isPresent()
                && Period.parse(line.period())
                        .filter(wider -> !wider.equals(period.get()) && wider.covers(period.get()))
                        .isPresent();
    }

    private boolean isOfStateAndOperation(SourceLine line) {
        return state.filter(s -> !s.equals(line.state().code())).isEmpty()
                && operation.filter(o -> !o.equals(line.operation().code())).isEmpty();
    }
}
