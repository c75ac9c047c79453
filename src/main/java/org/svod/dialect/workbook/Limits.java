package org.svod.dialect.workbook;

/** How much of a workbook is read at most. What goes beyond is refused: it would stop the night or fill the memory. */
final class Limits {

    /** Most files within the workbook. */
    static final int ENTRIES = 10_000;
    /** Most bytes of the list of these files. */
    static final int DIRECTORY = 4 << 20;
    /** Most bytes of a part that describes the workbook: list of sheets, relations, number formats. */
    static final long DESCRIPTION = 32L << 20;
    /** Most bytes of a sheet, or of the list of texts, once unpacked. */
    static final long SHEET = 4L << 30;
    /** Most bytes of all texts together; they are held in memory. */
    static final int TEXTS = 64 << 20;
    /** Most different texts. */
    static final int TEXT_COUNT = 4_000_000;
    /** Unpacked bytes of a part from which on its ratio counts. */
    static final long RATIO_COUNTS_FROM = 8L << 20;
    /** Most unpacked bytes for one packed byte. */
    static final long RATIO = 150;
    /** Longest tag of the XML, in bytes. */
    static final int TAG = 1 << 20;
    /** Most columns of a table. */
    static final int COLUMNS = 1_000;
    /** Most merged ranges of a sheet. */
    static final int MERGES = 1_000_000;
    /** Most number formats of cells. */
    static final int STYLES = 100_000;
    /** Most sheets. */
    static final int SHEETS = 1_000;
    /** Rows that are looked at for a heading. */
    static final int TITLES = 20;

    private Limits() {}
}
