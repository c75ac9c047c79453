package org.svod.publication.workbook;

import org.svod.publication.sheet.ReadableTable;
import org.svod.publication.sheet.SheetTable;

/** The tables of the workbooks of a round, for tests that read them back. */
public final class WorkbookTables {

    public static final ReadableTable ANNUAL = of(AnnualTable.COLUMNS);
    public static final ReadableTable ANNUAL_CHARTS = of(AnnualChartTable.of(AnnualTable.COLUMNS));
    public static final ReadableTable BRIDGE = of(BridgeTable.FIGURES);
    public static final ReadableTable BRIDGE_STATES = of(BridgeTable.STATES);
    public static final ReadableTable CASES = of(CaseTableRows.COLUMNS);
    public static final ReadableTable DECIDING = of(CaseTableRows.DECIDING);
    public static final ReadableTable FLOWS = of(FlowSides.OF_YEAR);
    public static final ReadableTable FLOW_PERIODS = of(FlowSides.OF_PERIODS);
    public static final ReadableTable RETURNS = of(ReturnRows.COLUMNS);
    public static final ReadableTable DOUBTS = of(FlagRows.COLUMNS);
    public static final ReadableTable QUALITY_REPORT = of(QualityMeasureRows.COLUMNS);
    public static final ReadableTable UNMATCHED = of(UnmatchedRows.COLUMNS);
    public static final ReadableTable QUESTIONS = of(QuestionRows.COLUMNS);
    public static final ReadableTable CROSSED = of(CrossedRows.COLUMNS);
    public static final ReadableTable COUNTED_FINDINGS = of(FindingRows.COLUMNS);
    public static final ReadableTable DELIVERIES = of(SubmissionList.COLUMNS);
    public static final ReadableTable CODES = of(CodebookLists.COLUMNS);
    public static final ReadableTable SETTINGS = of(MetadataSheet.COLUMNS);
    public static final ReadableTable STATE_FIGURES = of(StateFigures.COLUMNS);
    public static final ReadableTable STATE_FINDINGS = of(StateFindings.COLUMNS);

    public static final ReadableTable REVISIONS = of(RevisionsSheet.COLUMNS);
    public static final ReadableTable FILLED_UP = of(FilledUpSheet.COLUMNS);
    public static final ReadableTable CAUSES = of(CauseRows.COLUMNS);

    private WorkbookTables() {}

    /** A table of a workbook of a round. */
    static ReadableTable of(SheetTable<?> table) {
        return ReadableTable.of(table, WorkbookContext.BUNDLE);
    }
}
