package org.svod.publication.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.svod.publication.RoundReport;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Book;

/** The workbook that people open: twelve sheets, from the figures down to the files that they were made from. */
public final class ConsolidatedWorkbook {

    /** The greatest number of rows of a sheet of cases: a little below the file format's limit of 1,048,576. */
    static final int ROWS = 1_000_000;

    private final Path scratch;
    private final int rows;

    /** Writes workbooks with temporary files in {@code scratch}; all of them are removed. */
    public ConsolidatedWorkbook(Path scratch) {
        this(scratch, ROWS);
    }

    /** The same, with at most {@code rows} rows on a sheet of cases. */
    ConsolidatedWorkbook(Path scratch, int rows) {
        this.scratch = scratch;
        this.rows = rows;
    }

    /**
     * Writes the workbook of a round. The same report gives the same bytes. The stream stays open.
     *
     * @throws IOException if the stream or the scratch folder cannot be written
     */
    public void write(RoundReport report, OutputStream out) throws IOException {
        write(report, Tab.ALL, Cases.of(report), out);
    }

    /**
     * Writes the workbook that every reader may have: without the single cases and returns, and without what is found
     * in them. The same report gives the same bytes. The stream stays open.
     *
     * @throws IOException if the stream or the scratch folder cannot be written
     */
    public void writePublic(RoundReport report, OutputStream out) throws IOException {
        write(report, Tab.PUBLIC, List.of(), out);
    }

    private void write(RoundReport report, Set<Tab> tabs, List<Case> cases, OutputStream out) throws IOException {
        Bilingual words = Bilingual.of(WorkbookContext.BUNDLE);
        try (Book book = Book.open(words.line("document", report.round().name()), report.asOf(), scratch)) {
            WorkbookContext draft = new WorkbookContext(
                    book, report, words, new CaseTable(Tab.RECONCILIATION.sheet(), cases, rows), tabs);
            tabs.forEach(tab -> tab.writer().write(draft));
            book.save(out);
        }
    }
}
