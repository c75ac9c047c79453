package org.svod.publication.workbook;

import java.util.List;
import java.util.function.ToLongFunction;
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
                                            row.words().text("tab." + row.of()),
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

    /** The list of sheets has low rows, and is shown a little smaller, so that all of it is on one screen. */
    private static final double ROW_POINTS = 13.5;

    private static final double HEADING_POINTS = 18;
    private static final int ZOOM = 85;

    @Override
    public void write(WorkbookContext context) {
        Page page = FACTS.widths(context.page(Tab.CONTENTS)).freezeTitle().repeatTitle();
        page.poi().setZoom(ZOOM);
        context.standingLine(page);
        context.roundNote(page, COLUMNS);
        if (context.report().round().note().isPresent()) {
            page.gap();
        }
        sheets(context, page);
        completeness(context, page.breakPage().gap());
        if (context.tabs().contains(Tab.QUALITY)) {
            attention(context, page.gap());
        }
    }

    private static void sheets(WorkbookContext context, Page page) {
        SHEETS.headings(page.line(), context.words()).height(HEADING_POINTS);
        for (Tab tab : context.tabs()) {
            if (tab != Tab.CONTENTS) {
                SHEETS.write(page, new Worded<>(context.words(), tab)).height(ROW_POINTS);
            }
        }
    }

    private static void completeness(WorkbookContext context, Page page) {
        RoundReport report = context.report();
        page.section(context.words().text("contents.completeness"), COLUMNS);
        List<State> silent = report.silentStates();
        int expected = report.round().expected().size();
        String names = silent.isEmpty()
                ? context.words().text("contents.all-reported")
                : String.join("\n", context.someOf(silent));
        fact(
                context,
                page,
                "reporting",
                context.words().text("contents.n-of-n", expected - silent.size(), expected) + "\n" + names,
                expected - silent.size(),
                silent.isEmpty() ? Tone.GOOD : Tone.FAIR);
        count(context, page, "on-time", report.coverage().count(Return.Verdict.ON_TIME), Tone.PLAIN);
        count(context, page, "late", report.coverage().count(Return.Verdict.LATE), Tone.FAIR);
        count(context, page, "incomplete", report.coverage().count(Return.Verdict.INCOMPLETE), Tone.FAIR);
        count(
                context,
                page,
                "missing",
                report.coverage().count(Return.Verdict.MISSING)
                        + report.coverage().count(Return.Verdict.REJECTED)
                        + report.coverage().count(Return.Verdict.WITHDRAWN),
                Tone.BAD);
        count(context, page, "not-due", report.coverage().count(Return.Verdict.NOT_YET_DUE), Tone.PLAIN);
    }

    private static void attention(WorkbookContext context, Page page) {
        RoundReport report = context.report();
        page.section(context.words().text("contents.attention"), COLUMNS);
        count(context, page, "open", report.reconciliation().agreements().open(), Tone.BAD);
        count(
                context,
                page,
                "flags",
                report.reconciliation().flags().stream()
                        .filter(f -> f.confirmed().isEmpty())
                        .count(),
                Tone.FAIR);
        count(context, page, "questions", report.openQuestions().size(), Tone.FAIR);
        count(context, page, "unmatched", report.reconciliation().unmatched().size(), Tone.BAD);
        count(context, page, "crossed", report.reconciliation().crossedCases().size(), Tone.FAIR);
        count(context, page, "errors", findings(report, s -> s.found().count(Severity.ERROR)), Tone.BAD);
        count(context, page, "warnings", findings(report, s -> s.found().count(Severity.WARNING)), Tone.FAIR);
    }

    private static long findings(RoundReport report, ToLongFunction<SubmissionSummary> count) {
        return report.submissions().stream().mapToLong(count).sum();
    }

    /** A count, which gets the tone only if it is not zero. */
    private static void count(WorkbookContext context, Page page, String key, long count, Tone tone) {
        fact(
                context,
                page,
                key,
                context.words().text("contents." + key + ".note"),
                count,
                count > 0 ? tone : Tone.GOOD);
    }

    private static void fact(WorkbookContext context, Page page, String key, String remark, long number, Tone tone) {
        FACTS.write(page, new Fact(context.words().text("contents." + key), remark, number, tone));
    }
}
