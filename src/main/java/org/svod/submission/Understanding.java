package org.svod.submission;

import java.util.List;

/**
 * How a file was understood, for the receipt.
 *
 * @param encoding name of the encoding, with {@code BOM} where there is one
 * @param encodingReason why that one: a key of the receipt's bundle ({@code bom}, {@code valid-utf-8}, {@code detected}, {@code assumed})
 * @param delimiter one of {@code ,} {@code ;} tab {@code |}
 * @param delimiterReason why that one: {@code sep-line}, {@code headings}
 * @param decimalSign {@code point}, {@code comma}, or {@code none} where no value has one
 * @param headerLine physical line of the heading, from 1; 0 where none was found
 * @param columns what each column of the file was taken for, in the order of the file
 */
public record Understanding(
        String encoding,
        String encodingReason,
        String delimiter,
        String delimiterReason,
        String decimalSign,
        long headerLine,
        List<ColumnMatch> columns) {

    /** Nothing could be understood. */
    public static final Understanding NOTHING = new Understanding("", "", "", "", "none", 0, List.of());

    /**
     * A column of the file.
     *
     * @param position from 1
     * @param heading as the file writes it
     * @param column canonical heading of the column that it means; blank where it means none and is ignored
     */
    public record ColumnMatch(int position, String heading, String column) {}
}
