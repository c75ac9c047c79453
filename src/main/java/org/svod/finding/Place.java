package org.svod.finding;

/**
 * The place of a finding in a file.
 *
 * @param line physical line on which the record starts, counted from 1; 0 for the file as a whole
 * @param row row as a spreadsheet counts it (a quoted line break does not begin a new one), counted from 1; 0 for the
 *     file as a whole
 * @param column position of the field in the record, counted from 1; 0 for the record as a whole
 * @param heading the column's heading as the file writes it, or blank
 */
public record Place(long line, long row, int column, String heading) {

    /** The file as a whole. */
    public static final Place FILE = new Place(0, 0, 0, "");

    /** The whole record that starts on {@code line}. */
    public static Place record(long line, long row) {
        return new Place(line, row, 0, "");
    }

    /**
     * The cell as a spreadsheet names it, {@code C17}; for a whole record its first cell, {@code A17}; blank if the row
     * is not known.
     */
    public String cell() {
        if (row == 0) {
            return "";
        }
        StringBuilder letters = new StringBuilder();
        for (int c = Math.max(1, column); c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
