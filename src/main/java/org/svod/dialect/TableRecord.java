package org.svod.dialect;

/** One record of a table: its fields, and where it stands. */
public interface TableRecord {

    /** Most characters that a spreadsheet holds in a cell, and so the longest field that can be meant. */
    int LONGEST_FIELD = 32_767;

    /** How many fields the record has; a blank line has one, which is blank. */
    int size();

    /** A field of the record, as it is written, counted from 0. */
    String get(int field);

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
}
