package org.svod.publication.workbook;

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
import org.svod.publication.sheet.Worded;
import org.svod.reconciliation.CrossedCase;
import org.svod.reconciliation.Question;

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
        returns(page(context, "returns"));
        files(context);
        List<CrossedCase> crossed = CrossedRows.of(report, state);
        if (!crossed.isEmpty()) {
            String note = words.text("state.crossed.note", crossed.size());
            Page page =
                    list(context, "crossed", "CaseNumbers", CrossedRows.COLUMNS, CrossedRows.of(words, crossed), note);
            CrossedRows.more(words, crossed).forEach(page::note);
        }
        List<Question> questions = report.questions().stream()
                .filter(q -> q.concerns(state))
                .sorted(Comparator.comparing(q -> !q.isOpen()))
                .toList();
        if (!questions.isEmpty()) {
            List<Worded<Question>> rows = QuestionRows.of(words, questions);
            Page page =
                    list(context, "questions", "Questions", QuestionRows.COLUMNS, rows, words.text("questions.note"));
            QuestionRows.more(words, questions).forEach(page::note);
        }
        CaseSheets.write(
                context, CaseTableRows.COLUMNS, page -> titled(context, page, "cases"), words.text("state.cases.note"));
    }

    private Page page(WorkbookContext context, String key) {
        return titled(context, book.page(words.text("sheet.state." + key)), key);
    }

    private Page streamed(WorkbookContext context, String key) {
        return titled(context, book.streamedPage(words.text("sheet.state." + key)), key);
    }

    /** A sheet that exists only if there is something for it, with a remark below its table. */
    private <T> Page list(
            WorkbookContext context, String key, String name, SheetTable<T> columns, List<T> rows, String note) {
        Page page = columns.widths(streamed(context, key));
        int heading = page.next();
        page.tableHeadings(columns.headings(words), 0);
        rows.forEach(row -> columns.write(page, row));
        return page.table(name, heading, columns, words).gap().note(note, columns.size());
    }

    private Page titled(WorkbookContext context, Page page, String key) {
        Object[] facts = {report.round().name(), report.round().title(), report.asOf()};
        String status = "subtitle." + context.standing().toLowerCase(Locale.ROOT);
        String title = words.text(state.name()) + " – " + words.text("state." + key);
        return page.title(title, List.of(words.text(status, facts)), Link.NONE);
    }

    private void returns(Page page) {
        CoverageMap map = new CoverageMap(words, page, report.round());
        int heading = page.next();
        map.headings();
        map.row(state, report.coverage().of(state));
        map.table(heading);
        page.gap().repeatTitle();
        map.legend();
        new ReturnRows(words, page)
                .write("coverage.state-list", "coverage.none", report.coverage().of(state));
    }

    private void files(WorkbookContext context) {
        Page list =
                SubmissionList.COLUMNS.widths(streamed(context, "submissions")).freezeTitle();
        Page found = streamed(context, "findings");
        if (files.older() > 0) {
            String more = words.text("state.submissions.more", files.older());
            list.note(more);
            found.note(more).note(words.text("state.findings.older", files.findingsOfOlder()));
        }
        if (files.listed().isEmpty()) {
            list.note(words.text("state.submissions.none"));
        } else {
            new SubmissionList(words, list).write(files.listed());
        }
        new StateFindings(words, found).write(files);
    }
}
