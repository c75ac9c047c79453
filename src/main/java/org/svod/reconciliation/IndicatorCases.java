package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.round.Decision;
import org.svod.round.Round;

/**
 * Finds the cases about one indicator that several states reported whole, and counts each of them once. It reads every
 * case row once, in merged order, and keeps only the rows of shared cases.
 *
 * <p>A decision names a case by indicator and number. If that number is a joint case under several operations, it is
 * not clear which of them the decision means, and it is applied to none.
 */
final class IndicatorCases {

    private final Round round;
    private final Indicator indicator;
    private final PackedCases packed = new PackedCases();
    private final PackedList<JointCase> cases = packed.cases();
    private final PackedList<Adjustment> joint = packed.adjustments();
    private final PackedList<Adjustment> decided = packed.adjustments();
    private final PackedList<CrossedCase> crossed = packed.crossed();

    private IndicatorCases(Round round, Indicator indicator) {
        this.round = round;
        this.indicator = indicator;
    }

    /** Those among what these submissions contribute. */
    static IndicatorCases of(Round round, Indicator indicator, Collection<Contribution> contributions) {
        IndicatorCases found = new IndicatorCases(round, indicator);
        CaseGroups.of(indicator, contributions, found::judge);
        found.cases.complete();
        found.joint.complete();
        found.decided.complete();
        found.crossed.complete();
        return found;
    }

    Indicator indicator() {
        return indicator;
    }

    /** By case number and operation. */
    List<JointCase> cases() {
        return Collections.unmodifiableList(cases);
    }

    /** By case number. */
    List<CrossedCase> crossed() {
        return Collections.unmodifiableList(crossed);
    }

    /** The adjustments that settle the cases, in no particular order. */
    Stream<Adjustment> adjustments() {
        return Stream.concat(joint.stream(), decided.stream());
    }

    /** These adjustments together with the others, which must be sorted, in their order. */
    List<Adjustment> adjustmentsAnd(List<Adjustment> others) {
        if (decided.isEmpty() && others.isEmpty()) {
            return Collections.unmodifiableList(joint);
        }
        PackedList<Adjustment> all = packed.adjustments();
        SortedMerge.of(joint, decided, others, Adjustment.ORDER).forEachRemaining(all::add);
        return Collections.unmodifiableList(all.complete());
    }

    private void judge(List<SubmittedCaseRow> group) {
        SubmittedCaseRow first = group.get(0);
        if (isOneReport(group, first)) {
            return;
        }
        group.sort(SubmittedCaseRow.ORDER);
        Map<String, List<SubmittedCaseRow>> byOperation = new LinkedHashMap<>();
        group.forEach(r -> byOperation
                .computeIfAbsent(r.cell().operation().code(), o -> new ArrayList<>())
                .add(r));
        if (byOperation.size() > 1) {
            crossed.add(crossed(
                    first,
                    group,
                    byOperation.values().stream()
                            .map(rows -> rows.get(0).cell().operation())
                            .toList()));
        }
        settle(first.row().caseRef(), byOperation.values());
    }

    private static boolean isOneReport(List<SubmittedCaseRow> group, SubmittedCaseRow first) {
        for (SubmittedCaseRow row : group) {
            if (!row.sameOperation(first)
                    || !row.state().code().equals(first.state().code())) {
                return false;
            }
        }
        return true;
    }

    private static CrossedCase crossed(
            SubmittedCaseRow sample, List<SubmittedCaseRow> rows, List<Operation> operations) {
        List<Evidence> evidence = rows.stream()
                .map(SubmittedCaseRow::evidence)
                .sorted(Evidence.ORDER)
                .toList();
        return new CrossedCase(sample.cell().indicator(), sample.row().caseRef(), operations, evidence);
    }

    private void settle(String caseRef, Collection<List<SubmittedCaseRow>> byOperation) {
        List<List<CaseReport>> shared = new ArrayList<>();
        for (List<SubmittedCaseRow> rows : byOperation) {
            List<CaseReport> reports = isWhole(rows.get(0)) ? CaseReport.of(rows) : List.of();
            if (reports.size() > 1) {
                shared.add(reports);
            }
        }
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

    private static boolean isWhole(SubmittedCaseRow row) {
        return row.cell().operation().jointReporting() == Operation.JointReporting.WHOLE;
    }
}
