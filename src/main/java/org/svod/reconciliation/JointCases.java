package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    private final PackedCases packed = new PackedCases();
    private final PackedList<JointCase> cases = packed.cases();
    private final PackedList<Adjustment> joint = packed.adjustments();
    private final PackedList<Adjustment> decided = packed.adjustments();
    private final List<CrossedCase> crossed = new ArrayList<>();

    private JointCases(Round round) {
        this.round = round;
    }

    /** Those among what these submissions contribute. */
    static JointCases of(Round round, Collection<Contribution> contributions) {
        JointCases found = new JointCases(round);
        Map<Indicator, List<Contribution>> byIndicator = new TreeMap<>(Indicator.ORDER);
        contributions.forEach(c -> c.cases().indicators().forEach(i -> byIndicator.computeIfAbsent(i, k -> new ArrayList<>()).add(c)));
        byIndicator.forEach((indicator, reporting) -> CaseGroups.of(indicator, reporting, found::judge));
        found.cases.complete();
        found.joint.complete();
        found.decided.complete();
        return found;
    }

    /** By indicator, case number and operation. */
    List<JointCase> cases() {
        return Collections.unmodifiableList(cases);
    }

    /** The adjustments that settle them, in no particular order. */
    Iterable<Adjustment> adjusted() {
        return () -> Stream.concat(joint.stream(), decided.stream()).iterator();
    }

    /** Those adjustments and the others together, in their order. */
    List<Adjustment> adjustmentsAnd(List<Adjustment> others) {
        PackedList<Adjustment> all = packed.adjustments();
        List<Adjustment> sorted = others.stream().sorted(Adjustment.ORDER).toList();
        SortedMerge.of(joint, decided, sorted, Adjustment.ORDER).forEachRemaining(all::add);
        return Collections.unmodifiableList(all.complete());
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
        List<Adjustment> adjustments = new ArrayList<>();
        for (List<CaseReport> reports : shared) {
            JointSettlement settlement = new JointSettlement(round.jointPolicy(), caseRef, reports, decision);
            cases.add(settlement.jointCase());
            adjustments.addAll(settlement.adjustments());
        }
        // One case after the other comes in the order of adjustments, component by component.
        adjustments.sort(Adjustment.ORDER);
        adjustments.forEach(a -> (a.component() == Component.JOINT ? joint : decided).add(a));
    }
}
