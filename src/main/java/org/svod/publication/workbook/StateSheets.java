package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.svod.codebook.Language;
import org.svod.codebook.State;
import org.svod.publication.RoundReport;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.reconciliation.CrossedCase;
import org.svod.reconciliation.Question;
import org.svod.reconciliation.Return;

/** The sheets of the workbook of a state in one language. */
final class StateSheets {

    private final Book book;
    private final RoundReport report;
    private final State state;
    private final Texts words;
    private final StateFiles files;

    StateSheets(Book book, RoundReport report, State state, Language language, StateFiles files) {
        this.book = book;
        this.report = report;
        this.state = state;
        this.words = Texts.of(WorkbookContext.BUNDLE, language);
        this.files = files;
    }

    void write(List<Case> cases, int caseRows) {
        CaseTable table = new CaseTable(words.text("sheet.state.cases"), cases, caseRows);
        WorkbookContext context = new WorkbookContext(book, report, words, table, Set.of());
        StateFigures figures = new StateFigures(context, state);
        figures.write(page(context, "figures"));
        figures.writeMonths(page(context, "months"));
        returns(context);
        files(context);
        List<CrossedCase> crossed = CrossedRows.of(report, state);
        if (!crossed.isEmpty()) {
            List<String> notes = new ArrayList<>(List.of(words.text("state.crossed.note", crossed.size())));
            notes.addAll(CrossedRows.more(words, crossed));
            list(context, "crossed", "CaseNumbers", CrossedRows.COLUMNS, CrossedRows.of(words, crossed), notes);
        }
        List<Question> questions = report.questions().stream()
                .filter(q -> q.concerns(state))
                .sorted(Comparator.comparing(q -> !q.isOpen()))
                .toList();
        if (!questions.isEmpty()) {
            List<String> notes = new ArrayList<>(List.of(words.text("questions.note")));
            notes.addAll(QuestionRows.more(words, questions));
            list(context, "questions", "Questions", QuestionRows.COLUMNS, QuestionRows.of(words, questions), notes);
        }
        CaseSheets.write(
                context, CaseTableRows.COLUMNS, page -> titled(context, page, "cases"), words.text("state.cases.note"));
    }

    private Page page(WorkbookContext context, String key) {
        return titled(context, context.page(words.text("sheet.state." + key)), key);
    }

    private Page streamed(WorkbookContext context, String key) {
        return titled(context, context.streamedPage(words.text("sheet.state." + key)), key);
    }

    /** A sheet with one table that has rows, and remarks below it. */
    private <T> void list(
            WorkbookContext context, String key, String name, SheetTable<T> columns, List<T> rows, List<String> notes) {
        Page page = columns.widths(streamed(context, key));
        int heading = page.next();
        page.tableHeadings(columns.headings(words), 0);
        rows.forEach(row -> columns.write(page, row));
        page.table(name, heading, columns, words).gap();
        notes.forEach(note -> page.note(note, columns.size()));
    }

    private Page titled(WorkbookContext context, Page page, String key) {
        Object[] facts = {report.round().name(), report.round().title(), report.asOf()};
        String status = "subtitle." + context.standing().toLowerCase(Locale.ROOT);
        String title = words.text(state.name()) + " – " + words.text("state." + key);
        return page.title(title, List.of(words.text(status, facts)), Link.NONE)
                .footer(words.text("document.state", report.round().name(), state.name()));
    }

    private void returns(WorkbookContext context) {
        List<Return> returns = report.coverage().of(state);
        if (returns.isEmpty()) {
            streamed(context, "returns").note(words.text("coverage.none"));
        } else {
            list(context, "returns", "Returns", ReturnRows.COLUMNS, ReturnRows.of(words, returns), List.of());
        }
    }

    private void files(WorkbookContext context) {
        List<String> more =
                files.older() > 0 ? List.of(words.text("state.submissions.more", files.older())) : List.of();
        if (files.listed().isEmpty()) {
            streamed(context, "submissions").note(words.text("state.submissions.none"));
        } else {
            list(
                    context,
                    "submissions",
                    SubmissionList.TABLE,
                    SubmissionList.COLUMNS,
                    SubmissionList.of(words, files.listed()),
                    more);
        }
        Page found = streamed(context, "findings");
        new StateFindings(words, found).write(files);
        if (files.older() > 0) {
            more.forEach(found::note);
            found.note(words.text("state.findings.older", files.findingsOfOlder()));
        }
    }
}
