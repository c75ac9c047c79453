package org.svod.dialect;

import java.util.List;

/**
 * One record that was put together from others, such as a heading of several lines.
 *
 * @param fields its fields
 * @param line physical line on which it starts, from 1
 * @param row its row, from 1
 */
public record FixedRecord(List<String> fields, long line, long row) implements TableRecord {

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public String get(int field) {
        return fields.get(field);
    }
}
