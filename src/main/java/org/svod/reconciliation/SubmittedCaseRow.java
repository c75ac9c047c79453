package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.Comparator;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.observation.Observation;

/**
 * A row of a joint case and who submitted it.
 *
 * @param from the submission
 * @param row the row
 */
record SubmittedCaseRow(Contribution from, Observation row) {

    /** By operation, state and cell, so that nothing depends on the order of submissions. */
    static final Comparator<SubmittedCaseRow> ORDER = Comparator.<SubmittedCaseRow, String>comparing(
                    r -> r.row.cell().operation().code())
            .thenComparing(r -> r.from.state().code())
            .thenComparing(r -> r.row.cell())
            .thenComparing(r -> r.evidence(), Evidence.ORDER);

    State state() {
        return from.state();
    }

    CellKey cell() {
        return row.cell();
    }

    /** The value, or zero if it is missing. */
    BigDecimal amount() {
        return row.amount();
    }

    boolean hasValue() {
        return row.value().isPresent();
    }

    boolean sameOperation(SubmittedCaseRow other) {
        return cell().operation().code().equals(other.cell().operation().code());
    }

    /** Whether letters of its case number were replaced when it was read. */
    boolean isLettered() {
        return from.doubts().isLettered(row);
    }

    Evidence evidence() {
        return new Evidence(from.delivery().number(), from.delivery().file(), row.line());
    }
}
