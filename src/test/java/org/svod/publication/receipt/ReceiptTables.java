package org.svod.publication.receipt;

import org.svod.codebook.Language;
import org.svod.publication.sheet.ReadableTable;
import org.svod.publication.sheet.SheetTable;

/**
 * The tables of a receipt in one language, for tests that read them back.
 *
 * @param found the findings on the first sheet
 * @param reasons the codes of findings, where these are on a sheet of their own
 * @param findings the findings on their own sheet
 */
public record ReceiptTables(
        ReadableTable found, ReadableTable reasons, ReadableTable rows, ReadableTable sums, ReadableTable findings) {

    /** The tables with their headings in this language. */
    public static ReceiptTables in(Language language) {
        return new ReceiptTables(
                of(SummaryTables.FOUND, language),
                of(SummaryTables.REASONS, language),
                of(SummaryTables.ROWS, language),
                of(SummaryTables.SUMS, language),
                of(FindingTable.COLUMNS, language));
    }

    private static ReadableTable of(SheetTable<?> table, Language language) {
        return ReadableTable.of(table, "org.svod.publication.receipt.receipt", language);
    }
}
