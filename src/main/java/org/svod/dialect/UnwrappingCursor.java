package org.svod.dialect;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.finding.Finding;
import org.svod.finding.Place;

/** The records of a file in which whole rows were put into quotation marks: such a row is divided a second time. */
final class UnwrappingCursor implements RecordCursor {

    private final RecordCursor outer;
    private final char delimiter;
    private RecordCursor record;

    UnwrappingCursor(RecordCursor outer, char delimiter) {
        this.outer = outer;
        this.delimiter = delimiter;
        this.record = outer;
    }

    @Override
    public boolean next() throws IOException {
        record = outer;
        if (!outer.next()) {
            return false;
        }
        if (isWrapped(outer, delimiter)) {
            QuotedCursor inner = new QuotedCursor(new RecordText(outer.get(0)), delimiter);
            QuotedCursor second = new QuotedCursor(new RecordText(outer.get(0)), delimiter);
            boolean one = second.next() && !second.next();
            if (one && inner.next()) {
                record = inner;
            }
        }
        return true;
    }

    /** Whether the record is one cell, with nothing beside it, in which the delimiter stands. */
    static boolean isWrapped(RecordCursor record, char delimiter) {
        if (!record.remarks().isEmpty() || record.get(0).indexOf(delimiter) < 0) {
            return false;
        }
        for (int i = 1; i < record.size(); i++) {
            if (!Blanks.areAll(record.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int size() {
        return record.size();
    }

    @Override
    public String get(int field) {
        return record.get(field);
    }

    @Override
    public long line() {
        return outer.line();
    }

    @Override
    public long row() {
        return outer.row();
    }

    @Override
    public boolean isSuspect() {
        return outer.isSuspect();
    }

    @Override
    public List<Finding> remarks() {
        return record.remarks().stream()
                .map(f -> Finding.at(
                        new Place(line(), row(), f.place().column(), f.place().heading()), f.code(), f.value()))
                .toList();
    }

    @Override
    public Optional<Finding> trouble() {
        return outer.trouble();
    }

    @Override
    public void close() throws IOException {
        outer.close();
    }
}
