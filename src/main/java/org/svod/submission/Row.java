package org.svod.submission;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.svod.codebook.Coded;
import org.svod.codebook.Codelist;
import org.svod.codebook.Column;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.finding.Severity;

/**
 * The row that is being read: its fields by column, and whether anything found refuses it. One object serves all rows
 * of a file.
 */
final class Row {

    private static final String NONE = "none";
    private static final int MOST_NEAREST = 1_000;

    private final IdentityHashMap<Codelist<?>, Map<String, String>> nearest = new IdentityHashMap<>();
    private final RecordCursor record;
    private final ColumnMapping columns;
    private final FindingCollector remarks;
    private boolean refused;
    private boolean remarked;

    Row(RecordCursor record, ColumnMapping columns, FindingCollector remarks) {
        this.record = record;
        this.columns = columns;
        this.remarks = remarks;
    }

    /** The cursor went on to the next record. */
    void begins() {
        refused = false;
        remarked = false;
    }

    String field(Column column) {
        return columns.field(record, column);
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

    /** Whether anything was found. */
    boolean isRemarked() {
        return remarked;
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
        String nearest = remarks.lists(code) ? nearest(unknown.text(), list) : NONE;
        found(column, code, unknown.text(), nearest);
    }

    /** Code of the entry that looks most like the text, looked for once. */
    private <T extends Coded> String nearest(String text, Codelist<T> list) {
        Map<String, String> known = nearest.computeIfAbsent(list, l -> new HashMap<>());
        String code = known.get(text);
        if (code == null) {
            code = list.nearest(text).map(Coded::code).orElse(NONE);
            if (known.size() < MOST_NEAREST) {
                known.put(text, code);
            }
        }
        return code;
    }

    /** Adds a finding about the row as a whole, or about a place in it. */
    void add(Finding finding) {
        remarks.ofRow(finding);
        remarked = true;
        refused |= finding.severity() == Severity.ERROR;
    }
}
