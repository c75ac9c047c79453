package org.svod.publication.workbook;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.svod.codebook.State;
import org.svod.finding.Severity;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Worded;
import org.svod.reconciliation.Return;

/** The sheets of the workbook, how complete the round is, and what needs a person. */
final class ContentsSheet implements SheetWriter {

    /** The other sheets; only these two columns have a heading. */
    private static final SheetTable<Worded<Tab>> SHEETS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "sheet",
                            Width.TEXT,
                            (line, row) -> line.link(
                                    new Link(
                                            row.words().line("tab." + row.of()),
                                            row.of().sheet(row.words()),
                                            0),
                                    Look.LINK)),
                    SheetColumn.of(
                            "answers",
                            Width.LONG,
                            (line, row) -> line.text(row.words().text("answers." + row.of())))));

    private static final SheetTable<Fact> FACTS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of("fact", Width.TEXT, (line, fact) -> line.text(fact.name())),
                    SheetColumn.of("remark", Width.LONG, (line, fact) -> line.text(fact.remark())),
                    SheetColumn.of(
                            "number",
                            Width.FILE,
                            (line, fact) -> line.number(
                                    fact.number(),
                                    Look.number(0).face(FontRole.STRONG).tone(fact.tone())))));

    /** A number about the round, in a colour that shows how good it is. */
    private record Fact(String name, String remark, long number, Tone tone) {}

    private static final int COLUMNS = FACTS.size();

    @Override
    public void write(WorkbookContext draft) {
        Page page = FACTS.widths(draft.page(Tab.CONTENTS)).freezeTitle().repeatTitle();
        draft.standingLine(page);
        draft.roundNote(page, COLUMNS);
        if (draft.report().round().note().isPresent()) {
            page.gap();
        }
        sheets(draft, page);
        completeness(draft, page.breakPage().gap());
        if (draft.tabs().contains(Tab.QUALITY)) {
            attention(draft, page.gap());
        }
    }

    private static void sheets(WorkbookContext draft, Page page) {
        page.headings(SHEETS, draft.words());
        for (Tab tab : draft.tabs()) {
            if (tab != Tab.CONTENTS) {
                SHEETS.write(page, new Worded<>(draft.words(), tab));
            }
        }
    }

    private static void completeness(WorkbookContext draft, Page page) {
        RoundReport report = draft.report();
        page.section(draft.words().line("contents.completeness"), COLUMNS);
        List<State> silent = report.silentStates();
        int expected = report.round().expected().size();
        String names = silent.isEmpty()
                ? draft.words().text("contents.all-reported")
                : silent.stream().map(s -> draft.words().line(s.name())).collect(Collectors.joining("\n"));
        fact(
                draft,
                page,
                "reporting",
                draft.words().line("contents.n-of-n", expected - silent.size(), expected) + "\n" + names,
                expected - silent.size(),
                silent.isEmpty() ? Tone.GOOD : Tone.FAIR);
        count(draft, page, "on-time", report.coverage().count(Return.Verdict.ON_TIME), Tone.PLAIN);
        count(draft, page, "late", report.coverage().count(Return.Verdict.LATE), Tone.FAIR);
        count(draft, page, "incomplete", report.coverage().count(Return.Verdict.INCOMPLETE), Tone.FAIR);
        count(
                draft,
                page,
                "missing",
                report.coverage().count(Return.Verdict.MISSING)
                        + report.coverage().count(Return.Verdict.REJECTED)
                        + report.coverage().count(Return.Verdict.WITHDRAWN),
                Tone.BAD);
        count(draft, page, "not-due", report.coverage().count(Return.Verdict.NOT_YET_DUE), Tone.PLAIN);
    }

    private static void attention(WorkbookContext draft, Page page) {
        RoundReport report = draft.report();
        page.section(draft.words().line("contents.attention"), COLUMNS);
        count(draft, page, "open", report.reconciliation().agreements().open(), Tone.BAD);
        count(
                draft,
                page,
                "flags",
                report.reconciliation().flags().stream()
                        .filter(f -> f.confirmed().isEmpty())
                        .count(),
                Tone.FAIR);
        count(draft, page, "questions", report.openQuestions().size(), Tone.FAIR);
        count(draft, page, "unmatched", report.reconciliation().unmatched().size(), Tone.BAD);
        count(draft, page, "crossed", report.reconciliation().crossedCases().size(), Tone.FAIR);
        count(draft, page, "errors", findings(report, s -> s.found().count(Severity.ERROR)), Tone.BAD);
        count(draft, page, "warnings", findings(report, s -> s.found().count(Severity.WARNING)), Tone.FAIR);
    }

    private static long findings(RoundReport report, ToLongFunction<SubmissionSummary> count) {
        return report.submissions().stream().mapToLong(count).sum();
    }

    /** A count, which gets the tone only if it is not zero. */
    private static void count(WorkbookContext draft, Page page, String key, long count, Tone tone) {
        fact(draft, page, key, draft.words().text("contents." + key + ".note"), count, count > 0 ? tone : Tone.GOOD);
    }

    private static void fact(WorkbookContext draft, Page page, String key, String remark, long number, Tone tone) {
        FACTS.write(page, new Fact(draft.words().text("contents." + key), remark, number, tone));
    }
}
