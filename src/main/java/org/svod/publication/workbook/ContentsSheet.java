package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.svod.codebook.State;
import org.svod.finding.Severity;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Return;

/** What is here, how complete it is, and what waits for somebody. */
final class ContentsSheet implements SheetWriter {

    private static final int COLUMNS = 3;

    @Override
    public void write(WorkbookContext draft) {
        Page page = draft.page(Tab.CONTENTS)
                .widths(Width.TEXT, Width.LONG, Width.FILE)
                .freezeTitle()
                .repeatTitle();
        page.line()
                .text(
                        draft.words().both("status.all." + draft.standing()),
                        Look.MARK
                                .tone(draft.standing().equals("NONE") ? Tone.FAINT : Tones.of(draft.status()))
                                .face(FontRole.STRONG));
        draft.roundNote(page, COLUMNS);
        if (draft.report().round().note().isPresent()) {
            page.gap();
        }
        sheets(draft, page);
        completeness(draft, page.breakPage().gap());
        attention(draft, page.gap());
    }

    private static void sheets(WorkbookContext draft, Page page) {
        page.headings(draft.headings("sheet", "answers"));
        for (Tab tab : Tab.values()) {
            if (tab != Tab.CONTENTS) {
                page.line()
                        .link(new Link(draft.words().line("tab." + tab), tab.sheet(), 0), Look.LINK)
                        .text(draft.words().both("answers." + tab));
            }
        }
    }

    private static void completeness(WorkbookContext draft, Page page) {
        RoundReport report = draft.report();
        page.section(draft.words().line("contents.completeness"), COLUMNS);
        List<State> silent = report.round().expected().stream()
                .filter(s -> report.submissions().stream().noneMatch(u -> counts(u, s)))
                .toList();
        int expected = report.round().expected().size();
        String names = silent.isEmpty()
                ? draft.words().both("contents.all-reported")
                : silent.stream().map(s -> Bilingual.line(s.name())).collect(Collectors.joining("\n"));
        fact(
                draft,
                page,
                "reporting",
                draft.words().line("contents.n-of-n", expected - silent.size(), expected) + "\n" + names,
                expected - silent.size(),
                silent.isEmpty() ? Tone.GOOD : Tone.FAIR);
        count(draft, page, "on-time", report.coverage().count(Return.Verdict.ON_TIME), Tone.PLAIN);
        count(draft, page, "late", report.coverage().count(Return.Verdict.LATE), Tone.FAIR);
        count(
                draft,
                page,
                "missing",
                report.coverage().count(Return.Verdict.MISSING)
                        + report.coverage().count(Return.Verdict.REJECTED),
                Tone.BAD);
        count(draft, page, "not-due", report.coverage().count(Return.Verdict.NOT_YET_DUE), Tone.PLAIN);
    }

    private static boolean counts(SubmissionSummary submission, State state) {
        return submission.inForce() && submission.name().state().equals(state);
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
        count(draft, page, "unmatched", report.reconciliation().unmatched().size(), Tone.BAD);
        count(draft, page, "crossed", report.reconciliation().crossedCases().size(), Tone.FAIR);
        count(draft, page, "errors", findings(report, s -> s.found().count(Severity.ERROR)), Tone.BAD);
        count(draft, page, "warnings", findings(report, s -> s.found().count(Severity.WARNING)), Tone.FAIR);
    }

    private static long findings(RoundReport report, ToLongFunction<SubmissionSummary> count) {
        return report.submissions().stream().mapToLong(count).sum();
    }

    /** A count that takes the tone only where there is something to count. */
    private static void count(WorkbookContext draft, Page page, String key, long count, Tone tone) {
        fact(draft, page, key, draft.words().both("contents." + key + ".note"), count, count > 0 ? tone : Tone.GOOD);
    }

    private static void fact(WorkbookContext draft, Page page, String key, String remark, long number, Tone tone) {
        page.line()
                .text(draft.words().both("contents." + key))
                .text(remark)
                .number(
                        BigDecimal.valueOf(number),
                        Look.number(0).face(FontRole.STRONG).tone(tone));
    }
}
