package org.svod.submission;

import java.util.List;
import org.svod.finding.Finding;
import org.svod.finding.Place;

/**
 * How a file was understood, for the receipt.
 *
 * @param encoding name of the encoding, with {@code BOM} where there is one
 * @param encodingReason why that one: a key of the receipt's bundle ({@code bom}, {@code valid-utf-8},
 *     {@code detected}, {@code assumed})
 * @param delimiter one of {@code ,} {@code ;} tab {@code |}
 * @param delimiterReason why that one: {@code sep-line}, {@code headings}
 * @param decimalSign {@code point}, {@code comma}, or {@code none} where no value has one
 * @param headerLine physical line of the heading, from 1; 0 where none was found
 * @param columns what the first {@value #LISTED} columns of the file were taken for, in the order of the file; their
 *     headings as they may be shown, and cut like the value of a finding
 * @param columnsInAll how many columns the file has
 * @param sheet name of the sheet that was read; blank where the file is no workbook
 */
public record Understanding(
        String encoding,
        String encodingReason,
        String delimiter,
        String delimiterReason,
        String decimalSign,
        long headerLine,
        List<ColumnMatch> columns,
        int columnsInAll,
        String sheet) {

    /**
     * How many columns are listed: a heading may have a hundred thousand, and all that is kept of a file lies in memory
     * at once.
     */
    public static final int LISTED = 1_000;

    /** The cell of a place in the file, in a workbook with its sheet: {@code Return!C17}; blank for the whole file. */
    public String cell(Place place) {
        String cell = place.cell();
        if (sheet.isEmpty() || cell.isEmpty()) {
            return cell;
        }
        boolean plain = sheet.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        return (plain ? sheet : "'" + sheet.replace("'", "''") + "'") + "!" + cell;
    }

    /** Nothing could be understood. */
    public static final Understanding NOTHING = new Understanding("", "", "", "", "none", 0, List.of(), 0, "");

    /**
     * A column of the file.
     *
     * @param position from 1
     * @param heading as the file writes it
     * @param column canonical heading of the column that it means; blank where it means none and is ignored
     */
    public record ColumnMatch(int position, String heading, String column) {

        /** The same with what may be shown of its heading. */
        ColumnMatch as(String shown) {
            return new ColumnMatch(position, Finding.shortened(shown), column);
        }
    }
}
