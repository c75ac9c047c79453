package org.svod.publication.receipt;

import org.svod.publication.sheet.ReadableTable;
import org.svod.publication.sheet.SheetTable;

/** The tables of a receipt, for tests that read them back. */
public final class ReceiptTables {

    public static final ReadableTable REASONS = of(SummaryTables.REASONS);
    public static final ReadableTable ROWS = of(SummaryTables.ROWS);
    public static final ReadableTable SUMS = of(SummaryTables.SUMS);
    public static final ReadableTable FINDINGS = of(FindingTable.COLUMNS);

    private ReceiptTables() {}

    private static ReadableTable of(SheetTable<?> table) {
        return ReadableTable.of(table, "org.svod.publication.receipt.receipt");
    }
}
