package org.svod.rule.applied;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;

/**
 * A value that rules read.
 *
 * @param state who reports it
 * @param cell its cell
 * @param value the value; empty if it is missing
 * @param line its line; 0 if it is the sum of several rows
 */
public record RuledValue(State state, CellKey cell, Optional<BigDecimal> value, long line) {

    /** A row. */
    public static RuledValue of(State state, Observation row) {
        return new RuledValue(state, row.cell(), row.value(), row.line());
    }

    /** The rows of joint cases in a cell; if one of them is missing, their sum is. */
    public static RuledValue of(State state, CellTotal total) {
        return new RuledValue(
                state, total.cell(), total.missing() > 0 ? Optional.empty() : Optional.of(total.value()), 0);
    }
}
