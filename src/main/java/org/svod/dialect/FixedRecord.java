package org.svod.dialect;

import java.util.List;
import java.util.Optional;
import org.svod.finding.Finding;

/**
 * One record that was put together from others, such as a heading of several lines.
 *
 * @param fields its fields
 * @param line physical line on which it starts, from 1
 * @param row its row, from 1
 */
public record FixedRecord(List<String> fields, long line, long row) implements RecordCursor {

    /** There is nothing behind it. */
    @Override
    public boolean next() {
        return false;
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public String get(int field) {
        return fields.get(field);
    }

    @Override
    public boolean isSuspect() {
        return false;
    }

    @Override
    public Optional<Finding> trouble() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
