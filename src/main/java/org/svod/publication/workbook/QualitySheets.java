package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.List;
import org.svod.publication.RoundReport;
import org.svod.publication.sheet.Texts;
import org.svod.reconciliation.CrossedCase;
import org.svod.reconciliation.Question;

/** The sheets about the quality of the data: one for each list, and what is open apart from what is closed. */
final class QualitySheets {

    private QualitySheets() {}

    static void waiting(WorkbookContext context) {
        List<FlagRows.Flagged> waiting = FlagRows.waiting(context);
        new ListSheet<>(
                        Tab.QUALITY,
                        "Flags",
                        FlagRows.COLUMNS,
                        c -> waiting,
                        c -> List.of(c.words().text(waiting.isEmpty() ? "quality.flags.none" : "quality.flags.note")))
                .write(context);
    }

    static void confirmed(WorkbookContext context) {
        new ListSheet<>(Tab.CONFIRMED, "ConfirmedValues", FlagRows.COLUMNS, FlagRows::confirmed, c -> List.of())
                .write(context);
    }

    static void questions(WorkbookContext context) {
        List<Question> open = context.report().openQuestions();
        List<String> notes = new ArrayList<>();
        if (!open.isEmpty()) {
            notes.add(context.words().text("questions.note"));
        }
        notes.addAll(QuestionRows.more(context.words(), open));
        context.report()
                .reconciliation()
                .questions()
                .notCompared()
                .forEach((indicator, number) ->
                        notes.add(context.words().text("questions.not-compared", number, indicator.name())));
        questions(context, Tab.QUESTIONS, "Questions", open, notes);
    }

    static void answered(WorkbookContext context) {
        List<Question> answered = answered(context.report());
        questions(context, Tab.ANSWERED, "AnsweredQuestions", answered, QuestionRows.more(context.words(), answered));
    }

    private static List<Question> answered(RoundReport report) {
        return report.questions().stream().filter(q -> !q.isOpen()).toList();
    }

    private static void questions(
            WorkbookContext context, Tab tab, String name, List<Question> questions, List<String> notes) {
        new ListSheet<>(tab, name, QuestionRows.COLUMNS, c -> QuestionRows.of(c.words(), questions), c -> notes)
                .write(context);
    }

    static void unmatched(WorkbookContext context) {
        new ListSheet<>(
                        Tab.UNMATCHED,
                        "DecisionsWithoutEffect",
                        UnmatchedRows.COLUMNS,
                        UnmatchedRows::of,
                        UnmatchedRows::notes)
                .write(context);
    }

    static void crossed(WorkbookContext context) {
        List<CrossedCase> cases = context.report().reconciliation().crossedCases();
        Texts words = context.words();
        new ListSheet<>(
                        Tab.CROSSED,
                        "CaseNumbers",
                        CrossedRows.COLUMNS,
                        c -> CrossedRows.of(words, cases),
                        c -> CrossedRows.more(words, cases))
                .write(context);
    }

    static void rules(WorkbookContext context) {
        new ListSheet<>(Tab.RULES, "Rules", RuleRows.COLUMNS, RuleRows::of, RuleRows::notes).write(context);
    }

    static void explained(WorkbookContext context) {
        new ListSheet<>(
                        Tab.EXPLAINED,
                        "ExplainedWarnings",
                        ExplainedRows.COLUMNS,
                        ExplainedRows::of,
                        ExplainedRows::count)
                .write(context);
    }

    static void findings(WorkbookContext context) {
        new ListSheet<>(Tab.FINDINGS, "Findings", FindingRows.COLUMNS, FindingRows::of, c -> List.of()).write(context);
    }

    static void estimates(WorkbookContext context) {
        new ListSheet<>(
                        Tab.ESTIMATES,
                        "Estimates",
                        EstimateRows.COLUMNS,
                        EstimateRows::of,
                        c -> List.of(c.words().text("estimates.note")))
                .write(context);
    }

    static void report(WorkbookContext context) {
        new ListSheet<>(
                        Tab.QUALITY_REPORT,
                        "QualityReport",
                        QualityMeasureRows.COLUMNS,
                        QualityMeasureRows::of,
                        QualityMeasureRows::notes)
                .write(context);
    }

    static void texts(WorkbookContext context) {
        new ListSheet<>(Tab.QUALITY_TEXTS, "QualityTexts", QualityTextRows.COLUMNS, QualityTextRows::of, c -> List.of())
                .write(context);
    }

    /** Whether a report has anything for one of these sheets. */
    static boolean has(RoundReport report, Tab tab) {
        return switch (tab) {
            case CONFIRMED ->
                report.reconciliation().flags().stream()
                        .anyMatch(f -> f.confirmed().isPresent());
            case QUESTIONS ->
                !report.openQuestions().isEmpty()
                        || !report.reconciliation().questions().notCompared().isEmpty();
            case ANSWERED -> !answered(report).isEmpty();
            case UNMATCHED ->
                !report.reconciliation().unmatched().isEmpty()
                        || !report.unmatchedFiles().isEmpty();
            case CROSSED -> !report.reconciliation().crossedCases().isEmpty();
            case RULES -> !report.analysis().rules().isEmpty();
            case EXPLAINED -> !report.justifications().isEmpty();
            case FINDINGS ->
                report.submissions().stream().anyMatch(s -> !s.found().isEmpty());
            case ESTIMATES -> report.hasEstimates();
            case QUALITY_TEXTS -> !report.qualityTexts().isEmpty();
            default -> true;
        };
    }
}
