package org.svod.submission;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.Coded;
import org.svod.codebook.Codelist;
import org.svod.codebook.Column;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.finding.Severity;
import org.svod.submission.text.TotalWords;

/**
 * The row that is being read: its fields by column, and whether anything found refuses it. One object serves all rows
 * of a file.
 */
final class Row {

    private static final String NONE = "none";
    private static final Set<FindingCode> KEY = EnumSet.of(
            FindingCode.STATE_UNKNOWN,
            FindingCode.STATE_MISMATCH,
            FindingCode.PERIOD_FORMAT,
            FindingCode.PERIOD_OUTSIDE_SCOPE,
            FindingCode.PERIOD_FUTURE,
            FindingCode.PERIOD_MERGED,
            FindingCode.INDICATOR_MISSING,
            FindingCode.INDICATOR_UNKNOWN,
            FindingCode.INDICATOR_UNIT,
            FindingCode.OPERATION_UNKNOWN,
            FindingCode.OPERATION_AMBIGUOUS,
            FindingCode.COUNTERPART_MISSING,
            FindingCode.COUNTERPART_UNKNOWN,
            FindingCode.COUNTERPART_SELF,
            FindingCode.CASE_REF_FORMAT,
            FindingCode.CASE_REF_NAME,
            FindingCode.CASE_REF_CHANGED);
    private static final Set<FindingCode> VALUE = EnumSet.of(
            FindingCode.VALUE_FORMAT,
            FindingCode.VALUE_NEGATIVE,
            FindingCode.VALUE_FRACTION,
            FindingCode.VALUE_TOO_LONG,
            FindingCode.VALUE_TOO_FINE,
            FindingCode.VALUE_SPILT,
            FindingCode.VALUE_NIL_OR_MISSING,
            FindingCode.GROUPING_AMBIGUOUS,
            FindingCode.GROUPING_DOUBTED,
            FindingCode.VALUE_NOT_AVAILABLE,
            FindingCode.VALUE_MISSING,
            FindingCode.VALUE_WITH_MISSING,
            FindingCode.FORM_BELOW_CASES,
            FindingCode.FORM_CASE_INCOMPLETE);

    private final RecordCursor record;
    private final FindingCollector remarks;
    private final List<Finding> found = new ArrayList<>();
    private ColumnMapping columns;
    private boolean refused;
    private Optional<FindingCode> doubt = Optional.empty();

    Row(RecordCursor record, ColumnMapping columns, FindingCollector remarks) {
        this.record = record;
        this.columns = columns;
        this.remarks = remarks;
    }

    /** The cursor went on to the next record. */
    void begins() {
        found.clear();
        refused = false;
        doubt = Optional.empty();
    }

    /** The next value of the same record, which these columns show. */
    void shows(ColumnMapping view) {
        columns = view;
        refused = false;
        doubt = Optional.empty();
    }

    /**
     * Hands on what was found in the record. About a line of totals nothing else is said, and of a row that is refused
     * for its key nothing about its value: it has to be put right first.
     */
    void ends() {
        if (found.isEmpty()) {
            return;
        }
        boolean wrongKey = false;
        for (Finding finding : found) {
            if (finding.code() == FindingCode.TOTAL_ROW || finding.code() == FindingCode.PART_ROW) {
                remarks.ofRow(finding);
                return;
            }
            wrongKey |= finding.severity() == Severity.ERROR && KEY.contains(finding.code());
        }
        for (Finding finding : found) {
            if (!wrongKey || !VALUE.contains(finding.code())) {
                remarks.ofRow(finding);
            }
        }
    }

    String field(Column column) {
        return columns.field(record, column);
    }

    /** Whether the file itself says that the field is a number. */
    boolean isNumber(Column column) {
        return columns.isNumber(record, column);
    }

    long line() {
        return record.line();
    }

    long number() {
        return record.row();
    }

    boolean isRefused() {
        return refused;
    }

    /** Why its value is doubted; empty if it is not. */
    Optional<FindingCode> doubt() {
        return doubt;
    }

    /** Whether anything was found. */
    boolean isRemarked() {
        return !found.isEmpty();
    }

    /** The place of the field at a position, from 0. */
    Place place(int position) {
        return new Place(
                record.line(),
                record.row(),
                position + 1,
                columns.matches().get(position).heading());
    }

    Place place(Column column) {
        return new Place(record.line(), record.row(), columns.position(column), columns.heading(column));
    }

    /** Adds a finding about one field. */
    void found(Column column, FindingCode code, String value, String... arguments) {
        add(Finding.at(place(column), code, value, arguments));
    }

    /** Adds a finding about an unknown code, with the nearest known one. */
    <T extends Coded> void unknown(Column column, FindingCode code, Code<T> unknown, Codelist<T> list) {
        if (!isTotal(column, unknown.text())) {
            Optional<T> nearest = lists(code) ? list.nearest(unknown.text()) : Optional.empty();
            found(column, code, unknown.text(), nearest.map(Coded::code).orElse(NONE));
        }
    }

    /**
     * Whether one more finding of this kind is listed; if not, it is only counted, and its words are needed no more.
     */
    boolean lists(FindingCode code) {
        return remarks.lists(code);
    }

    /** Whether the text says that the line adds up others, or is a part of another; then that was found. */
    boolean isTotal(Column column, String text) {
        if (TotalWords.isTotal(text)) {
            found(column, FindingCode.TOTAL_ROW, text, Long.toString(record.line()));
            return true;
        }
        Optional<String> part = TotalWords.partOf(text);
        part.ifPresent(rest -> found(
                column, FindingCode.PART_ROW, text, Long.toString(record.line() - 1), Long.toString(record.line())));
        return part.isPresent();
    }

    /** The field of the record at a position, from 0; blank where the record is shorter. */
    String at(int position) {
        return position < 0 || position >= record.size() ? "" : record.get(position);
    }

    /** How many fields the record has. */
    int size() {
        return record.size();
    }

    ColumnMapping columns() {
        return columns;
    }

    /** Adds a finding about the row as a whole, or about a place in it. */
    void add(Finding finding) {
        if (!found.contains(finding)) {
            found.add(finding);
        }
        refused |= finding.severity() == Severity.ERROR;
        if (finding.code().asksConfirmation()) {
            doubt = Optional.of(finding.code());
        }
    }
}
