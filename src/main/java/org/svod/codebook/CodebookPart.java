package org.svod.codebook;

/**
 * The tables of a codebook in which the reader of a return looks words up; aliases belong to the table that they name.
 */
public enum CodebookPart {
    /** {@code states.csv}. */
    STATE,
    /** {@code indicators.csv}. */
    INDICATOR,
    /** {@code operations.csv}. */
    OPERATION,
    /** {@code units.csv}. */
    UNIT,
    /** {@code statuses.csv}. */
    STATUS,
    /** {@code headings.csv}. */
    HEADING
}
