package org.svod.reconciliation;

import java.util.List;
import org.svod.round.Decision;

/**
 * The outcome of reconciling a round. All lists are in a fixed order that does not depend on the order of submissions.
 *
 * @param jointCases cases that two or more states reported, by indicator, case number and operation
 * @param mirrorPairs flows about which at least one side says something, by indicator, origin and destination
 * @param adjustments everything added to what was reported, by indicator, component, reference, state and cell
 * @param crossedCases case numbers found under several operations
 * @param flags values that plausibility rules flag, by indicator, state and period
 * @param unmatched decisions that match nothing, in the order of their table: errors
 * @param questions what a person must answer
 */
public record Reconciliation(
        List<JointCase> jointCases,
        List<MirrorPair> mirrorPairs,
        List<Adjustment> adjustments,
        List<CrossedCase> crossedCases,
        List<Flag> flags,
        List<Decision> unmatched,
        Questions questions) {

    /** The joint cases that a decision names: more than one if States reported the number under several operations. */
    public List<JointCase> casesOf(Decision decision) {
        return decision.kind() != Decision.Kind.JOINT
                ? List.of()
                : jointCases.stream()
                        .filter(c -> c.caseRef().equals(decision.reference())
                                && c.indicator().equals(decision.indicator()))
                        .toList();
    }

    /** The number of cases and pairs with each verdict; counted at every call. */
    public Agreements agreements() {
        return Agreements.of(this);
    }
}
