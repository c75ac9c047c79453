package org.svod.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.dialect.RecordCursor;
import org.svod.dialect.TableRecord;
import org.svod.finding.Finding;

/**
 * A record of a form as the reader of rows sees it: a record of the file, with some fields that follow from others,
 * such as the nil that a box says. It goes nowhere by itself.
 */
final class FormRecord implements RecordCursor {

    private TableRecord record;
    private Map<Integer, String> said = Map.of();

    FormRecord(TableRecord record) {
        this.record = record;
    }

    /** From now on this is the record, as the file has it. */
    void is(TableRecord now) {
        record = now;
        said = Map.of();
    }

    /** These fields, by position from 0, say something else than the file has there. */
    void says(Map<Integer, String> fields) {
        said = fields;
    }

    /** The position of the indicator: its code, or its name where there is no code. Of a case its name comes first. */
    int indicatorAt(FormBlock.Kind kind) {
        int first = kind == FormBlock.Kind.CASES ? FormBlock.NAMES : FormBlock.CODES;
        int second = FormBlock.CODES + FormBlock.NAMES - first;
        return isBlank(first) && !isBlank(second) ? second : first;
    }

    boolean isBlank(int position) {
        return Blanks.areAll(get(position));
    }

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public int size() {
        return Math.max(
                record.size(), said.keySet().stream().mapToInt(i -> i + 1).max().orElse(0));
    }

    @Override
    public String get(int field) {
        String text = said.get(field);
        if (text != null) {
            return text;
        }
        return field >= 0 && field < record.size() ? record.get(field) : "";
    }

    @Override
    public boolean isNumber(int field) {
        return said.containsKey(field) || (field >= 0 && field < record.size() && record.isNumber(field));
    }

    @Override
    public long line() {
        return record.line();
    }

    @Override
    public long row() {
        return record.row();
    }

    @Override
    public boolean isSuspect() {
        return false;
    }

    @Override
    public List<Finding> remarks() {
        return List.of();
    }

    @Override
    public Optional<Finding> trouble() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // The cursor of the file is closed by the one who opened it.
    }
}
