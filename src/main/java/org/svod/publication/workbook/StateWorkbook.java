package org.svod.publication.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.svod.codebook.Language;
import org.svod.codebook.State;
import org.svod.publication.RoundReport;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Texts;

/**
 * The workbook for a state: its own figures, its returns, the findings in them, and the cases that it has in common
 * with others.
 */
public final class StateWorkbook {

    /** More than a person reads; the receipts list them too. */
    private static final Limits LIMITS = new Limits(ConsolidatedWorkbook.ROWS, 20_000, 20_000);

    private final Path scratch;
    private final Limits limits;

    /**
     * Limits of what is listed, so that no State can send more than a workbook can hold. What is not listed is counted
     * instead.
     *
     * @param caseRows rows of a sheet of cases; further cases continue on another sheet
     * @param files number of deliveries: those that count, and the newest of the others
     * @param findings number of findings in these deliveries: those of the newest
     */
    record Limits(int caseRows, int files, int findings) {}

    /** Writes workbooks with temporary files in {@code scratch}; all of them are removed. */
    public StateWorkbook(Path scratch) {
        this(scratch, LIMITS);
    }

    StateWorkbook(Path scratch, Limits limits) {
        this.scratch = scratch;
        this.limits = limits;
    }

    /**
     * Writes the workbook of a state: all sheets in its language, then all of them in the other one. The same report
     * gives the same bytes. The stream stays open.
     *
     * @throws IOException if the stream or the scratch folder cannot be written
     */
    public void write(RoundReport report, State state, OutputStream out) throws IOException {
        Language first = state.language();
        Texts words = Texts.of(WorkbookContext.BUNDLE, first);
        String title = words.text("document.state", report.round().name(), state.name());
        try (Book book = Book.open(title, first, report.asOf(), scratch)
                .about(
                        words.text(report.round().title()),
                        words.text("keywords", report.round().name()))
                .inTwoLanguages()) {
            List<Case> cases =
                    Cases.of(report).stream().filter(c -> c.concerns(state)).toList();
            StateFiles files = StateFiles.of(report, state, limits);
            for (Language language : List.of(first, first.other())) {
                new StateSheets(book, report, state, language, files).write(cases, limits.caseRows());
            }
            book.save(out);
        }
    }
}
