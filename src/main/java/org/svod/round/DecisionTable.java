package org.svod.round;

import java.util.List;

/**
 * The decisions of a round.
 *
 * @param values those about a case, a flow or a value, in the order of the table
 * @param files those about a file as a whole, in the order of the table
 */
public record DecisionTable(List<Decision> values, List<FileDecision> files) {

    /** No decisions. */
    public static final DecisionTable NONE = new DecisionTable(List.of(), List.of());
}
