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
import org.svod.observation.cases.CaseRunSpace;
import org.svod.observation.cases.PackedList;
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
    private final SameCases same;
    private final List<PossibleCase> possible = new ArrayList<>();
    private long notCompared;
    private final PackedCases packed = new PackedCases();
    private final PackedList<JointCase> cases = packed.cases();
    private final PackedList<Adjustment> joint = packed.adjustments();
    private final PackedList<Adjustment> decided = packed.adjustments();
    private final PackedList<CrossedCase> crossed = packed.crossed();

    private IndicatorCases(Round round, Indicator indicator) {
        this.round = round;
        this.indicator = indicator;
        this.same = new SameCases(round, indicator);
    }

    /** Those among what these submissions contribute. */
    static IndicatorCases of(
            Round round, Indicator indicator, Collection<Contribution> contributions, CaseRunSpace space) {
        IndicatorCases found = new IndicatorCases(round, indicator);
        found.read(contributions, new CaseGroups(indicator, contributions, space));
        found.cases.complete();
        found.joint.complete();
        found.decided.complete();
        found.crossed.complete();
        return found;
    }

    private void read(Collection<Contribution> contributions, CaseGroups groups) {
        boolean several =
                contributions.stream().map(c -> c.state().code()).distinct().count() > 1;
        KeySieve sieve = new KeySieve(several ? numberOfRows(contributions) : 0);
        groups.shared(
                number -> {
                    long hash = several ? number.comparedHash() : 0;
                    if (several) {
                        sieve.add(hash);
                    }
                    return several && same.mayHave(hash);
                },
                rows -> {
                    if (!same.take(rows, this::judge)) {
                        judge(rows);
                    }
                });
        same.end(this::judge);
        sieve.complete();
        CaseVariants variants = CaseVariants.of(round, indicator, groups, sieve);
        possible.addAll(variants.possible());
        notCompared += variants.notCompared();
    }

    private long numberOfRows(Collection<Contribution> contributions) {
        return contributions.stream()
                .flatMap(c -> c.caseTotals().stream())
                .filter(t -> t.cell().indicator().code().equals(indicator.code()))
                .mapToLong(t -> t.values() + t.missing())
                .sum();
    }

    /** Pairs of case numbers that may mean the same case. */
    List<PossibleCase> possible() {
        return List.copyOf(possible);
    }

    /** How many case numbers may have a variant but were too many to be compared. */
    long notCompared() {
        return notCompared;
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
        if (isOneReport(group, group.get(0))) {
            return;
        }
        group.sort(SubmittedCaseRow.ORDER);
        List<SubmittedCaseRow> lettered =
                group.stream().filter(SubmittedCaseRow::isLettered).toList();
        if (lettered.isEmpty() || lettered.size() == group.size() || isOneCase(group, lettered)) {
            judgeSorted(group);
        } else {
            judgeSorted(group.stream().filter(row -> !row.isLettered()).toList());
            judgeSorted(lettered);
        }
    }

    /**
     * Whether rows with one number are one case although letters of it were replaced in some of them: the same state
     * reports them, or a decision says so. Otherwise it is a question.
     */
    private boolean isOneCase(List<SubmittedCaseRow> group, List<SubmittedCaseRow> lettered) {
        List<PossibleCase> asked = CaseVariants.of(
                round,
                indicator,
                group.stream().filter(row -> !row.isLettered()).toList(),
                lettered);
        if (possible.size() < CaseVariants.MOST_PAIRS) {
            possible.addAll(asked);
        } else {
            notCompared += asked.size();
        }
        return asked.isEmpty() || same.haveSameLetters(group.get(0).row().caseRef());
    }

    private void judgeSorted(List<SubmittedCaseRow> group) {
        SubmittedCaseRow first = group.get(0);
        if (isOneReport(group, first)) {
            return;
        }
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
