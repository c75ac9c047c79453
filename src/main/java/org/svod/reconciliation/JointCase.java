package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.round.Decision;

/**
 * A case that two or more states reported whole.
 *
 * @param indicator the indicator
 * @param operation the operation; part of the case's identity
 * @param caseRef its number
 * @param shares what each state says, in the order of state codes; at least two
 * @param agreement the verdict
 * @param policyValue the value by agreement or by the round's policy
 * @param settled the value that counts: the policy's, or the decision's
 * @param keeper the state at which the case is kept
 * @param decision the decision about it
 */
public record JointCase(
        Indicator indicator,
        Operation operation,
        String caseRef,
        List<Share> shares,
        Agreement agreement,
        BigDecimal policyValue,
        BigDecimal settled,
        State keeper,
        Optional<Decision> decision) {

    /**
     * What one state says about the case.
     *
     * @param state the state
     * @param value sum of its rows for the case
     * @param lastPeriod the last period of these rows
     * @param evidence where the rows stand
     */
    public record Share(State state, BigDecimal value, Period lastPeriod, List<Evidence> evidence) {}
}
