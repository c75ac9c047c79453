package org.svod.round;

import java.util.List;
import java.util.Map;

/**
 * The decisions of a round.
 *
 * @param values those about a case, a flow or a value, in the order of the table
 * @param files those about a file as a whole, in the order of the table
 * @param users the user who made a decision, by the line of the table; a line without one is absent
 */
public record DecisionTable(List<Decision> values, List<FileDecision> files, Map<Long, String> users) {

    /** No decisions. */
    public static final DecisionTable NONE = new DecisionTable(List.of(), List.of(), Map.of());
}
