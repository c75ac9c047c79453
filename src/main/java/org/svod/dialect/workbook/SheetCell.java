package org.svod.dialect.workbook;

/**
 * A cell that holds something.
 *
 * @param column from 1
 * @param text as it is shown
 * @param kind of what it holds
 * @param formula whether a formula stands behind it
 */
record SheetCell(int column, String text, Type kind, boolean formula) {

    /** What a cell holds. */
    enum Type {
        /** Text, a logical value, or a date in words. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A number that is shown as a date. */
        DATE,
        /** A number that is shown as a percentage. */
        PERCENT,
        /** A number that is shown in another measure than it is stored. */
        SCALED,
        /** What a spreadsheet shows where it cannot calculate. */
        ERROR,
        /** A formula whose result was not stored. */
        UNKNOWN;

        /** Whether it is a number that is no date. */
        boolean isNumber() {
            return this == NUMBER || this == PERCENT || this == SCALED;
        }
    }
}
