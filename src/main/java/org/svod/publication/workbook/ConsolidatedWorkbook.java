package org.svod.publication.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.svod.codebook.Language;
import org.svod.publication.RoundReport;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Texts;

/** The workbook that people open, in one language: from the figures down to the files that they were made from. */
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

    /** The name of the file of an edition: {@code consolidated-2023-ru.xlsx}. */
    public static String file(String round, Language language) {
        return "consolidated-" + round + "-" + language.code() + ".xlsx";
    }

    /**
     * Writes an edition of the workbook of a round. The same report gives the same bytes. The stream stays open.
     *
     * @throws IOException if the stream or the scratch folder cannot be written
     */
    public void write(RoundReport report, Edition edition, OutputStream out) throws IOException {
        Texts words = Texts.of(WorkbookContext.BUNDLE, edition.language());
        String title = words.text("document", report.round().name());
        try (Book book = Book.open(title, edition.language(), report.asOf(), scratch)
                .about(
                        words.text(report.round().title()),
                        words.text("keywords", report.round().name()))) {
            List<Case> cases = edition.tabs().contains(Tab.RECONCILIATION) ? Cases.of(report) : List.of();
            CaseTable table = new CaseTable(Tab.RECONCILIATION.sheet(words), cases, rows);
            Set<Tab> tabs = EnumSet.copyOf(edition.tabs());
            tabs.removeIf(tab -> !tab.isOf(report));
            WorkbookContext context = new WorkbookContext(book, report, words, table, tabs);
            tabs.forEach(tab -> tab.write(context));
            book.save(out);
        }
    }
}
