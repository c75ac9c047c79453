package org.svod.submission;

import java.util.Comparator;
import java.util.Optional;

/**
 * A row of a joint case while its file is read.
 *
 * @param cell where it stands
 * @param caseRef number of the case
 * @param amount value and status; empty where the row was refused, and counts only as having the key
 * @param line physical line on which the row starts
 * @param row row as a spreadsheet counts it
 */
record CaseRow(Cell cell, String caseRef, Optional<Amount> amount, long line, long row) {

    /** The order of {@link Observation#BY_CASE}: rows with one key lie together, in the order of the file. */
    static final Comparator<CaseRow> BY_CASE = CaseRow::compare;

    /** Written out, as it decides how long a file of nothing but case rows takes. */
    private static int compare(CaseRow a, CaseRow b) {
        CellKey left = a.cell.key();
        CellKey right = b.cell.key();
        int order = a.cell.indicator() == b.cell.indicator() ? 0 : Integer.compare(left.indicator().sort(), right.indicator().sort());
        if (order == 0 && a.cell.indicator() != b.cell.indicator()) {
            order = left.indicator().code().compareTo(right.indicator().code());
        }
        if (order == 0) {
            order = a.caseRef.compareTo(b.caseRef);
        }
        if (order == 0 && a.cell != b.cell) {
            order = left.operation().code().compareTo(right.operation().code());
            order = order == 0 ? left.compareTo(right) : order;
        }
        return order == 0 ? Long.compare(a.line, b.line) : order;
    }

    boolean hasKeyOf(CaseRow other) {
        return cell == other.cell && caseRef.equals(other.caseRef);
    }

    /** The observation of a row that was accepted. */
    Observation observation() {
        Amount accepted = amount.orElseThrow();
        return new Observation(cell.key(), caseRef, accepted.value(), accepted.status(), line);
    }
}
