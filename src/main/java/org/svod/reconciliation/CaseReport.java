package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.svod.codebook.State;
import org.svod.submission.CellKey;

/**
 * What one state says about one case under one operation.
 *
 * @param state the state
 * @param rows its rows that have a value, in the order of their cells; at least one
 */
record CaseReport(State state, List<CaseRow> rows) {

    /** The reports in these rows about one case, state by state. A row without a value reports none. */
    static List<CaseReport> of(Collection<CaseRow> sorted) {
        Map<String, List<CaseRow>> byState = new TreeMap<>();
        for (CaseRow row : sorted) {
            if (row.hasValue()) {
                byState.computeIfAbsent(row.state().code(), code -> new ArrayList<>()).add(row);
            }
        }
        return byState.values().stream().map(rows -> new CaseReport(rows.get(0).state(), List.copyOf(rows))).toList();
    }

    BigDecimal value() {
        return rows.stream().map(CaseRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The cell of its last row, at which the keeping state is adjusted. */
    CellKey lastCell() {
        return rows.get(rows.size() - 1).cell();
    }

    List<Evidence> evidence() {
        return rows.stream().map(CaseRow::evidence).sorted(Evidence.ORDER).toList();
    }

    JointCase.Share share() {
        return new JointCase.Share(state, value(), lastCell().period(), evidence());
    }

    boolean says(BigDecimal amount) {
        return value().compareTo(amount) == 0;
    }
}
