package org.svod.oracle;

/**
 * A row of a return.
 *
 * @param number the value without grouping, with a point; empty if it is not available
 * @param unit the unit that is written, or nothing
 * @param status the status that is written, or nothing
 */
record Line(RowKey key, String number, String unit, String status, Fault fault) {

    /** What a row is about. Empty texts stand for "none"; the operation is always given. */
    record RowKey(Span period, String indicator, String operation, String counterpart, String caseNumber) {}

    /** What is wrong with a row. */
    enum Fault {
        NONE,
        NEGATIVE,
        WORDS,
        POWER,
        FRACTION,
        UNKNOWN_UNIT,
        UNKNOWN_INDICATOR,
        UNKNOWN_OPERATION,
        OUTSIDE_SCOPE,
        NUMBER_IS_MISSING,
        NOTHING_IS_NORMAL,
        COUNTERPART_ITSELF
    }

    boolean faulty() {
        return fault != Fault.NONE;
    }

    boolean missing() {
        return number.isEmpty();
    }
}
