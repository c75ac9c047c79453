package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Operation;
import org.svod.observation.CellKey;
import org.svod.round.Decision;
import org.svod.round.JointPolicy;

/**
 * Settles one case that several states reported whole: which value counts, at which state it is kept, and which
 * adjustments give exactly this value.
 *
 * <p>A decision changes only the value. The case stays at the state where the policy keeps it. So the effect of the
 * decision is a single amount, and the settlement is not changed.
 */
final class JointSettlement {

    private final JointPolicy policy;
    private final String caseRef;
    private final List<CaseReport> reports;
    private final Optional<Decision> decision;
    private final BigDecimal policyValue;
    private final CaseReport keeper;

    /** About these reports of at least two states, in the order of their codes. */
    JointSettlement(JointPolicy policy, String caseRef, List<CaseReport> reports, Optional<Decision> decision) {
        this.policy = policy;
        this.caseRef = caseRef;
        this.reports = reports;
        this.decision = decision;
        Optional<CaseReport> lead = leadReport();
        this.policyValue = policyValue(lead);
        this.keeper = lead.orElseGet(() ->
                reports.stream().filter(r -> r.says(policyValue)).findFirst().orElseThrow());
    }

    private Operation operation() {
        return reports.get(0).lastCell().operation();
    }

    private Optional<CaseReport> leadReport() {
        return operation()
                .lead()
                .flatMap(code -> reports.stream()
                        .filter(r -> r.state().code().equals(code))
                        .findFirst());
    }

    private BigDecimal policyValue(Optional<CaseReport> lead) {
        List<BigDecimal> values =
                reports.stream().map(CaseReport::value).sorted().toList();
        BigDecimal highest = values.get(values.size() - 1);
        return switch (policy) {
            case LEAD -> lead.map(CaseReport::value).orElse(highest);
            case HIGHEST -> highest;
            case LOWEST -> values.get(0);
        };
    }

    private boolean agreed() {
        return reports.stream().allMatch(r -> r.says(policyValue));
    }

    private BigDecimal settled() {
        return decision.flatMap(Decision::value).orElse(policyValue);
    }

    JointCase jointCase() {
        Agreement agreement =
                decision.isPresent() ? Agreement.DECIDED : agreed() ? Agreement.AGREED : Agreement.DISCREPANCY;
        return new JointCase(
                keeper.lastCell().indicator(),
                operation(),
                caseRef,
                reports.stream().map(CaseReport::share).toList(),
                agreement,
                policyValue,
                settled(),
                keeper.state(),
                decision);
    }

    /** The adjustments; none of them has the amount zero. */
    List<Adjustment> adjustments() {
        List<Adjustment> adjustments = new ArrayList<>();
        for (CaseReport report : reports) {
            if (!report.state().equals(keeper.state())) {
                report.rows().forEach(row -> adjustments.add(cancelled(row)));
            }
        }
        CellKey cell = keeper.lastCell();
        List<Evidence> all = reports.stream()
                .flatMap(r -> r.evidence().stream())
                .sorted(Evidence.ORDER)
                .toList();
        adjustments.add(new Adjustment(
                Component.JOINT,
                keeper.state(),
                cell,
                policyValue.subtract(keeper.value()),
                caseRef,
                settledBy(),
                all));
        adjustments.add(new Adjustment(
                Component.DECISION,
                keeper.state(),
                cell,
                settled().subtract(policyValue),
                caseRef,
                Adjustment.Reason.DECIDED,
                all));
        adjustments.removeIf(a -> a.amount().signum() == 0);
        return adjustments;
    }

    private Adjustment cancelled(SubmittedCaseRow row) {
        return new Adjustment(
                Component.JOINT,
                row.state(),
                row.cell(),
                row.amount().negate(),
                caseRef,
                Adjustment.Reason.KEPT_ELSEWHERE,
                List.of(row.evidence()));
    }

    private Adjustment.Reason settledBy() {
        return switch (policy) {
            case LEAD -> Adjustment.Reason.SETTLED_BY_LEAD;
            case HIGHEST -> Adjustment.Reason.SETTLED_BY_HIGHEST;
            case LOWEST -> Adjustment.Reason.SETTLED_BY_LOWEST;
        };
    }
}
