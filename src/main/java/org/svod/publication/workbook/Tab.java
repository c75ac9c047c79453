package org.svod.publication.workbook;

import org.svod.publication.RoundReport;
import org.svod.publication.sheet.Texts;

/** The sheets of the consolidated workbook, in their order. The titles are in the bundle under {@code tab.<name>}. */
public enum Tab {
    /** The year on one printed page. */
    GLANCE(new GlanceSheet()),
    /** The sheets of the workbook, how complete the round is, and what needs a person. */
    CONTENTS(new ContentsSheet()),
    /** The figures of the year. */
    ANNUAL(new AnnualFiguresSheet()),
    /** From reported to published. */
    BRIDGE(new BridgeSheet()),
    /** The same, State by State; only where anything is reported. */
    BRIDGE_STATES(BridgeStates::write),
    /** Who reported what. */
    BY_STATE(new ByStateSheet()),
    /** The results of each operation. */
    BY_OPERATION(new ByOperationSheet()),
    /** The course of the year. */
    BY_MONTH(new ByMonthSheet()),
    /** The figures over the years, and the next one; only where earlier years are known. */
    TREND(new TrendSheet()),
    /** Who sent how much to whom. */
    FLOWS(new FlowsSheet()),
    /** What both sides of each flow say; only where there are flows. */
    FLOW_SIDES(FlowSides::write),
    /** The same by period; only where the sides differ in any. */
    FLOW_PERIODS(FlowSides::writePeriods),
    /** In which States treaties are in force; only where treaties are registered. */
    INSTRUMENTS(new InstrumentsSheet()),
    /** Days of entry into force that are stated otherwise than worked out; only where there are any. */
    INSTRUMENT_DATES(TreatyDates::write),
    /** Joint cases and flows, one by one. */
    RECONCILIATION(new ReconciliationSheet()),
    /** The returns of all States, month by month. */
    COVERAGE(new CoverageSheet()),
    /** Returns that are missing or late; only where there are any. */
    RETURNS(ReturnRows::write),
    /** Values that a rule flags and nobody has confirmed. */
    QUALITY(QualitySheets::waiting),
    /** Questions that nobody has answered; only where there are any, as for the sheets from here to the findings. */
    QUESTIONS(QualitySheets::questions),
    /** Decisions that match nothing. */
    UNMATCHED(QualitySheets::unmatched),
    /** Case numbers under several operations. */
    CROSSED(QualitySheets::crossed),
    /** Rules of the codebook that do not hold. */
    RULES(QualitySheets::rules),
    /** Flagged values that are confirmed. */
    CONFIRMED(QualitySheets::confirmed),
    /** Questions that are answered. */
    ANSWERED(QualitySheets::answered),
    /** Warnings that a person has explained. */
    EXPLAINED(QualitySheets::explained),
    /** What was found in the files. */
    FINDINGS(QualitySheets::findings),
    /** What missing returns would probably have said; only where returns are missing and the past is known. */
    ESTIMATES(QualitySheets::estimates),
    /** The quality of the round in numbers. */
    QUALITY_REPORT(QualitySheets::report),
    /** The quality of the figures in words; only where the settings have any. */
    QUALITY_TEXTS(QualitySheets::texts),
    /** What changed after the first publication. */
    REVISIONS(new RevisionsSheet()),
    /** How the year filled up; only if there is more than one publication. */
    FILLED_UP(new FilledUpSheet()),
    /** What brought each publication. */
    VINTAGES(VintagesSheet::write),
    /** The settings of the round. */
    METADATA(MetadataSheet::write),
    /** The code lists. */
    CODES(CodebookLists::write),
    /** The files that the figures are made from. */
    FILES(SubmissionList::write);

    @SuppressWarnings("ImmutableEnumChecker") // the writers have no state
    private final SheetWriter writer;

    Tab(SheetWriter writer) {
        this.writer = writer;
    }

    /** Whether a report has anything for the sheet. */
    boolean isOf(RoundReport report) {
        return switch (this) {
            case BRIDGE_STATES -> !report.ledger().entries().isEmpty();
            case FLOW_SIDES -> FlowSides.has(report);
            case FLOW_PERIODS -> FlowSides.hasPeriods(report);
            case INSTRUMENT_DATES -> TreatyDates.has(report);
            case RETURNS -> ReturnRows.isOf(report);
            case INSTRUMENTS -> !report.analysis().treaties().rows().isEmpty();
            case TREND -> report.hasEarlierYears();
            case FILLED_UP -> report.vintages().size() > 1;
            case VINTAGES -> !report.vintages().isEmpty();
            default -> QualitySheets.has(report, this);
        };
    }

    /** Name of the sheet, in the language of the words. */
    String sheet(Texts words) {
        return words.text("sheet." + this);
    }

    /** Writes the sheet. */
    void write(WorkbookContext context) {
        writer.write(context);
    }
}
