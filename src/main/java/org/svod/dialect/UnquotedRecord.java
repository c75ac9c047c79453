package org.svod.dialect;

/**
 * The record on which a cursor stands as bytes, in an encoding in which ASCII stands for itself, without quotes and
 * spoilt characters: what lies between the ends of a field is the field. Good until the cursor goes on.
 */
public interface UnquotedRecord {

    /** Where the record lies, among other bytes; not to be changed. */
    byte[] bytes();

    /** Where a field begins, counted from 0. */
    int from(int field);

    /** Where a field ends: behind its last byte. */
    int to(int field);
}
