package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.svod.codebook.State;
import org.svod.observation.CellKey;

/**
 * What one state says about one case under one operation.
 *
 * @param state the state
 * @param rows its rows that have a value, in the order of their cells; at least one
 * @param value the sum of these values
 */
record CaseReport(State state, List<SubmittedCaseRow> rows, BigDecimal value) {

    /** The reports in these sorted rows about one case, one for each state. Rows without a value are left out. */
    static List<CaseReport> of(Collection<SubmittedCaseRow> sorted) {
        List<CaseReport> reports = new ArrayList<>();
        List<SubmittedCaseRow> ofState = new ArrayList<>();
        for (SubmittedCaseRow row : sorted) {
            if (row.hasValue()) {
                if (!ofState.isEmpty()
                        && !ofState.get(0).state().code().equals(row.state().code())) {
                    reports.add(of(ofState.get(0).state(), ofState));
                    ofState.clear();
                }
                ofState.add(row);
            }
        }
        if (!ofState.isEmpty()) {
            reports.add(of(ofState.get(0).state(), ofState));
        }
        return reports;
    }

    private static CaseReport of(State state, List<SubmittedCaseRow> rows) {
        return new CaseReport(
                state,
                List.copyOf(rows),
                rows.stream().map(SubmittedCaseRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The cell of its last row; the adjustment of the keeping state is made in this cell. */
    CellKey lastCell() {
        return rows.get(rows.size() - 1).cell();
    }

    List<Evidence> evidence() {
        return rows.stream()
                .map(SubmittedCaseRow::evidence)
                .sorted(Evidence.ORDER)
                .toList();
    }

    JointCase.Share share() {
        return new JointCase.Share(state, value, lastCell().period(), evidence());
    }

    boolean says(BigDecimal amount) {
        return value.compareTo(amount) == 0;
    }
}
