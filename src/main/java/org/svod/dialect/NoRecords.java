package org.svod.dialect;

import java.util.Optional;
import org.svod.finding.Finding;

/** The records of a file in which none was found. */
public final class NoRecords implements RecordCursor {

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public String get(int field) {
        throw new IndexOutOfBoundsException(field);
    }

    @Override
    public long line() {
        return 0;
    }

    @Override
    public long row() {
        return 0;
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
        // Nothing was opened.
    }
}
