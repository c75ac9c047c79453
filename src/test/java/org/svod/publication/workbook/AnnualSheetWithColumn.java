package org.svod.publication.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.svod.codebook.Language;
import org.svod.publication.RoundReport;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.ReadableTable;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetColumn.Formula;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;

/** The sheet Annual figures with one more column, to the left of all numbers, as somebody would add it. */
public final class AnnualSheetWithColumn {

    private final SheetTable<FigureRow> table;

    /**
     * With a column of the States that did not report.
     *
     * @param wrong by how much its number is wrong; zero for a right one
     */
    public AnnualSheetWithColumn(int wrong) {
        SheetColumn<FigureRow> silent = SheetColumn.of(
                "states_silent",
                Width.NUMBER,
                Formula.always(
                        "[states_expected]-[states_reporting]",
                        row -> BigDecimal.valueOf(wrong
                                + row.figure().statesExpected()
                                - row.figure().statesReporting()),
                        row -> Look.number(0)));
        table = AnnualTable.COLUMNS.insertAfter("unit", silent.titled("States silent"));
    }

    /** Writes a workbook of this sheet alone. */
    public void write(RoundReport report, Path file, Path scratch) throws IOException {
        Texts words = Texts.of(WorkbookContext.BUNDLE, Language.EN);
        try (OutputStream out = Files.newOutputStream(file);
                Book book = Book.open("Test", report.asOf(), scratch)) {
            new AnnualFiguresSheet(table)
                    .write(new WorkbookContext(
                            book,
                            report,
                            words,
                            new CaseTable(Tab.RECONCILIATION.sheet(words), List.of(), ConsolidatedWorkbook.ROWS),
                            EnumSet.allOf(Tab.class)));
            book.save(out);
        }
    }

    /** Its columns. */
    public ReadableTable table() {
        return WorkbookTables.of(table);
    }

    /** The columns of the cells that its charts follow. */
    public ReadableTable charts() {
        return WorkbookTables.of(AnnualChartTable.of(table));
    }
}
