package org.svod.dialect;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.svod.finding.Finding;

/**
 * Goes through the records of a file once, first to last; it is the record on which it stands. Not safe for use by
 * several threads.
 */
public interface RecordCursor extends TableRecord, AutoCloseable {

    /** Goes to the next record; false at the end of the file, and where it cannot be read on. */
    boolean next() throws IOException;

    /** The record as bytes, now and of all records that follow; empty where a file cannot be read that way. */
    default Optional<UnquotedRecord> unquoted() {
        return Optional.empty();
    }

    /** Whether U+FFFD or NUL was met so far, or may have been: only then the fields need to be searched for them. */
    boolean isSuspect();

    /** What is wrong with the record because of how it is written, so that nothing in it can be relied on. */
    default List<Finding> remarks() {
        return List.of();
    }

    /** What is to be said about how the file is written, once all its records were read. */
    default List<Finding> remarksOfFile() {
        return List.of();
    }

    /** Why the file cannot be read on, where {@link #next()} ended before the file did. */
    Optional<Finding> trouble();

    @Override
    void close() throws IOException;
}
