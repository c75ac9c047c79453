package org.svod.publication.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.svod.codebook.State;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Severity;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.reconciliation.CrossedCase;
import org.svod.reconciliation.Question;
import org.svod.round.Decision;
import org.svod.round.FileDecision;

/**
 * Findings by state and code, values waiting for confirmation, questions, decisions that match nothing, case numbers
 * under several operations, and rules of the codebook that do not hold.
 */
final class QualitySheet implements SheetWriter {

    static final SheetTable<UnmatchedDecision> UNMATCHED = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "indicator",
                            (line, row) -> line.text(
                                    row.words().text(row.of().indicator().name()))),
                    SheetColumn.of(
                            "kind",
                            (line, row) -> line.text(
                                    row.words().text("kind." + row.of().kind()))),
                    SheetColumn.of(
                            "reference", (line, row) -> line.text(row.of().reference(), Look.CODE)),
                    SheetColumn.of(
                            "decided.by", (line, row) -> line.text(row.of().decidedBy())),
                    SheetColumn.of(
                            "settled",
                            (line, row) -> Mark.numberOr(
                                    line,
                                    row.of().value(),
                                    Look.number(row.of().indicator().decimals()),
                                    Mark.NOT_APPLICABLE)),
                    SheetColumn.of(
                            "decided.on", (line, row) -> line.date(row.of().decidedOn(), Look.DATE)),
                    SheetColumn.of("line", (line, row) -> line.number(row.of().line())),
                    SheetColumn.of(
                            "agreement",
                            (line, row) -> line.text(
                                    row.words().text(row.many() ? "quality.many-match" : "quality.no-match"),
                                    Look.MARK.tone(Tone.BAD))),
                    SheetColumn.of("reason", (line, row) -> line.text(row.of().reason()))));

    static final SheetTable<CountedFinding> FINDINGS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "state",
                            (line, row) ->
                                    line.text(row.words().text(row.state().name()))),
                    SheetColumn.of(
                            "finding", (line, row) -> line.text(row.code().name(), Look.CODE)),
                    SheetColumn.of(
                            "severity",
                            (line, row) -> line.text(
                                    row.words().text("severity." + row.code().severity()),
                                    Look.MARK.tone(Tones.of(row.code().severity())))),
                    SheetColumn.of(
                            "rule",
                            (line, row) -> line.text(row.code().ruleType() + " · "
                                    + row.words().text("rule." + row.code().ruleType()))),
                    SheetColumn.of("count", (line, row) -> line.number(row.count()))));

    private static final int COLUMNS = FlagRows.COLUMNS.size();

    /** A decision that matches nothing, or, if {@code many} is set, too much. */
    record UnmatchedDecision(Texts words, Decision of, boolean many) {}

    /** How often a finding occurs in the files of a State. */
    record CountedFinding(Texts words, State state, FindingCode code, long count) {}

    @Override
    public void write(WorkbookContext context) {
        Page page = FlagRows.COLUMNS.widths(context.page(Tab.QUALITY));
        page.freezeTitle().repeatTitle();
        FlagRows flags = new FlagRows(context.words(), page);
        flags.write(context.report().reconciliation().flags());
        questions(context, page);
        unmatched(context, page);
        unmatchedFiles(context, page);
        crossed(context, page);
        RuleRows.write(context.words(), page, context.report().rules(), COLUMNS);
        findings(context, page);
        ExplainedRows.write(context, page, COLUMNS);
    }

    private static void questions(WorkbookContext context, Page page) {
        page.section(
                context.words()
                        .text(
                                "quality.questions",
                                context.report().openQuestions().size()),
                COLUMNS);
        List<Question> questions = context.report().questions();
        context.report()
                .reconciliation()
                .questions()
                .notCompared()
                .forEach((indicator, number) ->
                        page.note(context.words().text("questions.not-compared", number, indicator.name())));
        if (questions.isEmpty()) {
            page.note(context.words().text("quality.questions.none")).gap();
            return;
        }
        new QuestionRows(context.words(), page).write(questions);
        page.gap();
    }

    private static void unmatchedFiles(WorkbookContext context, Page page) {
        for (FileDecision decision : context.report().unmatchedFiles()) {
            page.note(context.words()
                    .text("quality.unmatched.file", decision.reference(), Long.toString(decision.line())));
        }
    }

    private static void unmatched(WorkbookContext context, Page page) {
        page.section(context.words().text("quality.unmatched"), COLUMNS);
        List<Decision> decisions = context.report().reconciliation().unmatched();
        if (decisions.isEmpty()) {
            page.note(context.words().text("quality.unmatched.none")).gap();
            return;
        }
        int heading = page.next();
        page.headings(UNMATCHED, context.words());
        for (Decision decision : decisions) {
            boolean many = context.report().reconciliation().casesOf(decision).size() > 1;
            UNMATCHED.write(page, new UnmatchedDecision(context.words(), decision, many));
        }
        page.table("DecisionsWithoutEffect", heading, UNMATCHED, context.words());
        page.gap();
    }

    private static void crossed(WorkbookContext context, Page page) {
        page.section(context.words().text("quality.crossed"), COLUMNS);
        List<CrossedCase> cases = context.report().reconciliation().crossedCases();
        if (cases.isEmpty()) {
            page.note(context.words().text("quality.crossed.none")).gap();
            return;
        }
        new CrossedRows(context.words(), page).write(cases);
        page.gap();
    }

    private static void findings(WorkbookContext context, Page page) {
        page.section(context.words().text("quality.findings"), COLUMNS);
        int heading = page.next();
        boolean any = false;
        for (State state : context.report().codebook().states()) {
            FindingCounts counts = submissionsOf(context, state).stream()
                    .map(SubmissionSummary::found)
                    .reduce(FindingCounts.NONE, FindingCounts::and);
            if (!counts.isEmpty() && !any) {
                page.lastHeadings(FINDINGS, context.words());
                any = true;
            }
            counts.ofCode().entrySet().stream()
                    .sorted(Comparator.<Map.Entry<FindingCode, Long>, Severity>comparing(
                                    e -> e.getKey().severity())
                            .thenComparing(Map.Entry::getKey))
                    .forEach(e ->
                            FINDINGS.write(page, new CountedFinding(context.words(), state, e.getKey(), e.getValue())));
        }
        if (any) {
            page.table("FindingsByCode", heading, FINDINGS, context.words());
        } else {
            page.note(context.words().text("quality.findings.none"));
        }
    }

    private static List<SubmissionSummary> submissionsOf(WorkbookContext context, State state) {
        return context.report().submissions().stream()
                .filter(s -> s.name().state().equals(state))
                .toList();
    }
}
