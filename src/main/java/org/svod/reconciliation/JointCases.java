package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.round.Decision;
import org.svod.round.Round;

/**
 * Finds the cases that several states reported whole, and counts each once. Reads every case row once, in merged order, and keeps only
 * what concerns cases that are shared.
 *
 * <p>A decision names a case by indicator and number. Where that number is a joint case under several operations, the decision could be meant for
 * either of them and is applied to none.
 */
final class JointCases {

    private final Round round;
    private final List<JointCase> cases = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<CrossedCase> crossed = new ArrayList<>();

    private JointCases(Round round) {
        this.round = round;
    }

    /** Those among what these submissions contribute. */
    static JointCases of(Round round, Collection<Contribution> contributions) {
        JointCases found = new JointCases(round);
        new CaseGroups(contributions).forEachRemaining(found::judge);
        return found;
    }

    /** By indicator, case number and operation. */
    List<JointCase> cases() {
        return List.copyOf(cases);
    }

    List<Adjustment> adjustments() {
        return List.copyOf(adjustments);
    }

    /** By indicator and case number. */
    List<CrossedCase> crossed() {
        return List.copyOf(crossed);
    }

    private void judge(List<CaseRow> group) {
        CaseRow first = group.get(0);
        if (group.size() == 1 || group.stream().allMatch(r -> r.sameOperation(first) && r.state().code().equals(first.state().code()))) {
            return;
        }
        List<CaseRow> sorted = group.stream().sorted(CaseRow.ORDER).toList();
        Map<Operation, List<CaseRow>> byOperation = new LinkedHashMap<>();
        sorted.forEach(r -> byOperation.computeIfAbsent(r.cell().operation(), o -> new ArrayList<>()).add(r));
        if (byOperation.size() > 1) {
            crossed.add(crossed(first, sorted, List.copyOf(byOperation.keySet())));
        }
        settle(first.cell().indicator(), first.row().caseRef(), byOperation);
    }

    private static CrossedCase crossed(CaseRow sample, List<CaseRow> rows, List<Operation> operations) {
        List<Evidence> evidence = rows.stream().map(CaseRow::evidence).sorted(Evidence.ORDER).toList();
        return new CrossedCase(sample.cell().indicator(), sample.row().caseRef(), operations, evidence);
    }

    private void settle(Indicator indicator, String caseRef, Map<Operation, List<CaseRow>> byOperation) {
        List<List<CaseReport>> shared = byOperation.entrySet().stream()
                .filter(e -> e.getKey().jointReporting() == Operation.JointReporting.WHOLE)
                .map(e -> CaseReport.of(e.getValue()))
                .filter(reports -> reports.size() > 1)
                .toList();
        Optional<Decision> decision =
                shared.size() == 1 ? round.decision(Decision.Kind.JOINT, indicator, caseRef) : Optional.empty();
        for (List<CaseReport> reports : shared) {
            JointSettlement settlement = new JointSettlement(round.jointPolicy(), caseRef, reports, decision);
            cases.add(settlement.jointCase());
            adjustments.addAll(settlement.adjustments());
        }
    }
}
