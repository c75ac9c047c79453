package org.svod.dialect;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.svod.finding.Finding;

/** Goes through the records of a file once, first to last. Not safe for use by several threads. */
public interface RecordCursor extends AutoCloseable {

    /** Most characters that a spreadsheet holds in a cell, and so the longest field that can be meant. */
    int LONGEST_FIELD = 32_767;

    /** Goes to the next record; false at the end of the file, and where it cannot be read on. */
    boolean next() throws IOException;

    /** How many fields the record has; a blank line has one, which is blank. */
    int size();

    /** A field of the record, as it is written, counted from 0. */
    String get(int field);

    /** The record as bytes, now and of all records that follow; empty where a file cannot be read that way. */
    default Optional<PlainRecord> plain() {
        return Optional.empty();
    }

    /** Whether the field has more characters than {@link #LONGEST_FIELD}. */
    default boolean isOverlong(int field) {
        return get(field).length() > LONGEST_FIELD;
    }

    /**
     * Whether the file itself says that the field is a number: such a one is written with a point, whatever sign the
     * rest of the file uses, and without groups.
     */
    default boolean isNumber(int field) {
        return false;
    }

    /** Physical line on which the record starts, from 1. */
    long line();

    /** Row of the record as a spreadsheet counts it, from 1. */
    long row();

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
