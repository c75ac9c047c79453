package org.svod.run;

/** What a run writes. */
public enum OutputKind {
    /** CSV, JSON and SDMX tables. */
    TABLES,
    /** The consolidated workbook. */
    WORKBOOK,
    /** A workbook for each state. */
    STATES,
    /** A receipt for each delivery. */
    RECEIPTS,
    /** The draft of the annual letter. */
    LETTER,
    /** What is in force of each state, for programs that compare a new file with it. */
    DESK
}
