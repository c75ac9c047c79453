package org.svod.publication.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.svod.codebook.State;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Texts;
import org.svod.reconciliation.CrossedCase;
import org.svod.reconciliation.Question;

/**
 * The workbook for a state: its own figures, its returns, the findings in them, and the cases that it has in common
 * with others.
 */
public final class StateWorkbook {

    private static final String CASES = "Cases";
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
     * Writes the workbook of a state. The same report gives the same bytes. The stream stays open.
     *
     * @throws IOException if the stream or the scratch folder cannot be written
     */
    public void write(RoundReport report, State state, OutputStream out) throws IOException {
        Texts words = Texts.bilingual(WorkbookContext.BUNDLE);
        try (Book book =
                Book.open(words.line("document.state", report.round().name(), state.name()), report.asOf(), scratch)) {
            List<Case> cases =
                    Cases.of(report).stream().filter(c -> c.concerns(state)).toList();
            WorkbookContext context =
                    new WorkbookContext(book, report, words, new CaseTable(CASES, cases, limits.caseRows()), Set.of());
            StateFigures figures = new StateFigures(context, state);
            figures.write(titled(context, state, "Figures", "state.figures"));
            figures.writeMonths(titled(context, state, "By month", "state.months"));
            returns(context, state, titled(context, state, "Returns", "state.returns"));
            List<SubmissionSummary> submissions = submissions(report, state);
            List<SubmissionSummary> listed = listed(submissions);
            Page files = SubmissionList.COLUMNS
                    .widths(titled(context, state, book.streamedPage("Files"), "state.submissions"))
                    .freezeTitle();
            Page found = titled(context, state, book.streamedPage("Findings"), "state.findings");
            if (listed.size() < submissions.size()) {
                String more = words.text("state.submissions.more", submissions.size() - listed.size());
                files.note(more);
                found.note(more).note(words.text("state.findings.older", inAll(submissions) - inAll(listed)));
            }
            files(words, listed, files);
            new StateFindings(words, found, limits.findings()).write(listed);
            crossed(context, state, CrossedRows.of(report, state));
            questions(
                    context,
                    state,
                    report.questions().stream().filter(q -> q.concerns(state)).toList());
            CaseSheets.write(
                    context, page -> titled(context, state, page, "state.cases"), words.text("state.cases.note"));
            book.save(out);
        }
    }

    /** All files. If there are too many, the oldest of those that do not count are left out. */
    private List<SubmissionSummary> listed(List<SubmissionSummary> submissions) {
        int tooMany = submissions.size() - limits.files();
        List<SubmissionSummary> listed = new ArrayList<>();
        for (SubmissionSummary submission : submissions) {
            if (tooMany > 0 && !submission.inForce()) {
                tooMany--;
            } else {
                listed.add(submission);
            }
        }
        return listed;
    }

    private static long inAll(List<SubmissionSummary> submissions) {
        return submissions.stream().mapToLong(s -> s.found().inAll()).sum();
    }

    private static Page titled(WorkbookContext context, State state, String sheet, String key) {
        return titled(context, state, context.book().page(sheet), key);
    }

    private static Page titled(WorkbookContext context, State state, Page page, String key) {
        Object[] facts = {
            context.report().round().name(),
            context.report().round().title(),
            context.report().asOf()
        };
        String status = "subtitle." + context.standing().toLowerCase(Locale.ROOT);
        return page.title(
                context.words().line(state.name()) + " — " + context.words().line(key),
                context.words().lines(status, facts),
                Link.NONE);
    }

    private static List<SubmissionSummary> submissions(RoundReport report, State state) {
        return report.submissions().stream()
                .filter(s -> s.name().state().equals(state))
                .toList();
    }

    private static void returns(WorkbookContext context, State state, Page page) {
        CoverageMap map =
                new CoverageMap(context.words(), page, context.report().round());
        int heading = page.next();
        map.headings();
        map.row(state, context.report().coverage().of(state));
        map.table(heading);
        page.gap().repeatTitle();
        map.legend();
        new ReturnRows(context.words(), page)
                .write(
                        "coverage.state-list",
                        "coverage.none",
                        context.report().coverage().of(state));
    }

    /** A sheet of its own, which exists only if there is a warning. */
    private static void crossed(WorkbookContext context, State state, List<CrossedCase> cases) {
        if (!cases.isEmpty()) {
            Page page = CrossedRows.COLUMNS
                    .widths(titled(context, state, context.book().streamedPage("Case numbers"), "state.crossed"))
                    .freezeTitle()
                    .repeatTitle();
            page.note(context.words().text("state.crossed.note", cases.size()), CrossedRows.COLUMNS.size());
            new CrossedRows(context.words(), page).write(cases);
        }
    }

    /** A sheet of its own, which exists only if there is a question. */
    private static void questions(WorkbookContext context, State state, List<Question> questions) {
        if (!questions.isEmpty()) {
            Page page = FlagRows.COLUMNS
                    .widths(titled(context, state, context.book().streamedPage("Questions"), "state.questions"))
                    .freezeTitle()
                    .repeatTitle();
            new QuestionRows(context.words(), page).write(questions);
        }
    }

    private static void files(Texts words, List<SubmissionSummary> submissions, Page page) {
        if (submissions.isEmpty()) {
            page.note(words.text("state.submissions.none"));
        } else {
            new SubmissionList(words, page).write(submissions);
        }
    }
}
