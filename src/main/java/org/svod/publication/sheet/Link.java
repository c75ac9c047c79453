package org.svod.publication.sheet;

import org.apache.poi.ss.util.CellReference;

/**
 * A link to a place in the same workbook.
 *
 * @param text the text that is shown
 * @param sheet name of the sheet; blank for no link
 * @param row the row, from 0
 * @param column the column, from 0
 */
public record Link(String text, String sheet, int row, int column) {

    /** No link. */
    public static final Link NONE = new Link("", "", 0);

    /** A link to the first cell of a row. */
    public Link(String text, String sheet, int row) {
        this(text, sheet, row, 0);
    }

    /** Whether there is nothing to link to. */
    public boolean isNone() {
        return sheet.isEmpty();
    }

    /** The place as the file format writes it: {@code 'By state'!A1}. */
    String address() {
        return "'" + sheet.replace("'", "''") + "'!" + new CellReference(row, column).formatAsString();
    }
}
