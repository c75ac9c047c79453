package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.round.CaseNumberPair;

/**
 * Two case numbers under one operation that may mean the same case: different states have rows for them, and the
 * numbers differ only in zeros or separators, or became equal when letters were replaced.
 *
 * @param indicator the indicator
 * @param operation the operation, which every state reports whole
 * @param numbers the two numbers; equal if one of them became so by its letters
 * @param shares what the states report, number by number, in the order of state codes
 * @param answer the answer; empty as long as the question is open
 */
public record PossibleCase(
        Indicator indicator,
        Operation operation,
        CaseNumberPair numbers,
        List<Share> shares,
        Optional<Question.Answer> answer) {

    /**
     * What one state reports under one of the numbers.
     *
     * @param number the number
     * @param state the state
     * @param value the sum of its rows with a value
     * @param evidence where the first of these rows are
     */
    public record Share(String number, State state, BigDecimal value, List<Evidence> evidence) {}
}
