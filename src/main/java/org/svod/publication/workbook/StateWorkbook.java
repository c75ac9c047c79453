package org.svod.publication.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.svod.codebook.State;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Words;

/** What a state gets back: its own figures, its returns, what was found in them, and the cases that it shares with others. */
public final class StateWorkbook {

    private static final String CASES = "Cases";
    /** How many findings are listed: more than anybody reads, and the receipts list them too. */
    private static final int FINDINGS = 20_000;

    private final Path scratch;
    private final int rows;
    private final int findings;

    /** Writes workbooks with temporary files in {@code scratch}, of which none stays. */
    public StateWorkbook(Path scratch) {
        this(scratch, ConsolidatedWorkbook.ROWS, FINDINGS);
    }

    /** As above, with at most so many rows on a sheet of cases, and so many findings. */
    StateWorkbook(Path scratch, int rows, int findings) {
        this.scratch = scratch;
        this.rows = rows;
        this.findings = findings;
    }

    /**
     * Writes the workbook of a state. The same report gives the same bytes. The stream stays open.
     *
     * @throws IOException where the stream or the scratch folder cannot be written
     */
    public void write(RoundReport report, State state, OutputStream out) throws IOException {
        Words words = Words.of(Draft.BUNDLE);
        try (Book book = Book.open(words.line("document.state", report.round().name(), state.name()), report.asOf(), scratch)) {
            List<Case> cases = Cases.of(report).stream().filter(c -> c.concerns(state)).toList();
            Draft draft = new Draft(book, report, words, new CaseTable(CASES, cases, rows));
            StateFigures figures = new StateFigures(draft, state);
            figures.write(titled(draft, state, "Figures", "state.figures"));
            figures.writeMonths(titled(draft, state, "By month", "state.months"));
            returns(draft, state, titled(draft, state, "Returns", "state.returns"));
            files(words, submissions(report, state), titled(draft, state, book.streamedPage("Files"), "state.submissions"));
            Page found = titled(draft, state, book.streamedPage("Findings"), "state.findings");
            new StateFindings(words, found, findings).write(submissions(report, state));
            CaseSheets.write(draft, page -> titled(draft, state, page, "state.cases"), words.both("state.cases.note"));
            book.save(out);
        }
    }

    private static Page titled(Draft draft, State state, String sheet, String key) {
        return titled(draft, state, draft.book().page(sheet), key);
    }

    private static Page titled(Draft draft, State state, Page page, String key) {
        Object[] facts = {draft.report().round().name(), draft.report().round().title(), draft.report().asOf().toString()};
        String status = "subtitle." + draft.status().name().toLowerCase(Locale.ROOT);
        return page.title(Words.line(state.name()) + " — " + draft.words().line(key), draft.words().en(status, facts),
                draft.words().ru(status, facts), Link.NONE);
    }

    private static List<SubmissionSummary> submissions(RoundReport report, State state) {
        return report.submissions().stream().filter(s -> s.name().state().equals(state)).toList();
    }

    private static void returns(Draft draft, State state, Page page) {
        CoverageMap map = new CoverageMap(draft.words(), page, draft.report().round());
        map.legend();
        map.headings();
        map.row(state, draft.report().coverage().of(state));
        page.gap().repeatTitle();
        new ReturnRows(draft.words(), page).write("coverage.state-list", "coverage.none", draft.report().coverage().of(state));
    }

    private static void files(Words words, List<SubmissionSummary> submissions, Page page) {
        page.widths(SubmissionRows.WIDTHS).freezeTitle();
        if (submissions.isEmpty()) {
            page.note(words.both("state.submissions.none"));
        } else {
            new SubmissionRows(words, page).write(submissions);
        }
    }
}
