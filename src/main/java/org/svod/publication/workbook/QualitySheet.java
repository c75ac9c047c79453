package org.svod.publication.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.svod.codebook.State;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Severity;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.CrossedCase;
import org.svod.round.Decision;

/**
 * Findings by state and code, values waiting for confirmation, decisions that match nothing, and case numbers under
 * several operations.
 */
final class QualitySheet implements SheetWriter {

    private static final int COLUMNS = 9;
    private static final int FINDING_COLUMNS = 5;

    @Override
    public void write(WorkbookContext draft) {
        Page page = draft.page(Tab.QUALITY)
                .widths(
                        Width.NAME,
                        Width.FILE,
                        Width.WORD,
                        Width.FILE,
                        Width.NUMBER,
                        Width.NUMBER,
                        Width.NUMBER,
                        Width.WORD,
                        Width.TEXT);
        page.freezeTitle().repeatTitle();
        FlagRows flags = new FlagRows(draft.words(), page);
        flags.write(draft.report().reconciliation().flags(), COLUMNS);
        unmatched(draft, page);
        crossed(draft, page);
        findings(draft, page);
    }

    private static void unmatched(WorkbookContext draft, Page page) {
        page.section(draft.words().line("quality.unmatched"), COLUMNS);
        List<Decision> decisions = draft.report().reconciliation().unmatched();
        if (decisions.isEmpty()) {
            page.note(draft.words().both("quality.unmatched.none")).gap();
            return;
        }
        page.headings(draft.headings(
                "indicator",
                "kind",
                "reference",
                "decided.by",
                "settled",
                "decided.on",
                "line",
                "agreement",
                "reason"));
        for (Decision d : decisions) {
            page.line()
                    .text(Bilingual.both(d.indicator().name()))
                    .text(draft.words().both("kind." + d.kind()))
                    .text(d.reference(), Look.CODE)
                    .text(d.decidedBy())
                    .number(d.value(), Look.number(d.indicator().decimals()))
                    .date(d.decidedOn(), Look.DATE)
                    .number(d.line())
                    .text(
                            draft.words()
                                    .both(
                                            draft.report()
                                                                    .reconciliation()
                                                                    .casesOf(d)
                                                                    .size()
                                                            > 1
                                                    ? "quality.many-match"
                                                    : "quality.no-match"),
                            Look.MARK.tone(Tone.BAD))
                    .text(d.reason());
        }
        page.gap();
    }

    private static void crossed(WorkbookContext draft, Page page) {
        page.section(draft.words().line("quality.crossed"), COLUMNS);
        List<CrossedCase> cases = draft.report().reconciliation().crossedCases();
        if (cases.isEmpty()) {
            page.note(draft.words().both("quality.crossed.none")).gap();
            return;
        }
        new CrossedRows(draft.words(), page).write(cases);
        page.gap();
    }

    private static void findings(WorkbookContext draft, Page page) {
        page.section(draft.words().line("quality.findings"), COLUMNS);
        int heading = page.next();
        boolean any = false;
        for (State state : draft.report().codebook().states()) {
            FindingCounts counts = submissionsOf(draft, state).stream()
                    .map(SubmissionSummary::found)
                    .reduce(FindingCounts.NONE, FindingCounts::and);
            if (!counts.isEmpty() && !any) {
                page.lastHeadings(draft.headings("state", "finding", "severity", "rule", "count"));
                any = true;
            }
            counts.ofCode().entrySet().stream()
                    .sorted(Comparator.<Map.Entry<FindingCode, Long>, Severity>comparing(
                                    e -> e.getKey().severity())
                            .thenComparing(Map.Entry::getKey))
                    .forEach(e -> finding(draft.words(), page, state, e.getKey(), e.getValue()));
        }
        if (any) {
            page.filter(heading, FINDING_COLUMNS);
        } else {
            page.note(draft.words().both("quality.findings.none"));
        }
    }

    private static List<SubmissionSummary> submissionsOf(WorkbookContext draft, State state) {
        return draft.report().submissions().stream()
                .filter(s -> s.name().state().equals(state))
                .toList();
    }

    private static void finding(Bilingual words, Page page, State state, FindingCode code, long count) {
        page.line()
                .text(Bilingual.both(state.name()))
                .text(code.name(), Look.CODE)
                .text(words.both("severity." + code.severity()), Look.MARK.tone(Tones.of(code.severity())))
                .text(code.ruleType() + " · " + words.both("rule." + code.ruleType()))
                .number(count);
    }
}
