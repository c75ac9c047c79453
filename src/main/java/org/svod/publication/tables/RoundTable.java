package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.svod.publication.RoundReport;

/** The tables of a round, in the order of their names. */
public enum RoundTable {
    /** The figures of the year, as CSV. */
    ANNUAL_FIGURES("annual-figures", "csv"),
    /** The same as JSON. */
    ANNUAL_FIGURES_JSON("annual-figures", "json"),
    /** The same as SDMX-CSV. */
    ANNUAL_FIGURES_SDMX("annual-figures", "sdmx.csv"),
    /** The verdict on every expected return. */
    COVERAGE("coverage", "csv"),
    /** What missing returns would probably have said; only where the past of single States is known. */
    ESTIMATES("estimates", "csv"),
    /** Figures by month. */
    BY_MONTH("figures-by-month", "csv"),
    /** Figures by operation. */
    BY_OPERATION("figures-by-operation", "csv"),
    /** Figures by State. */
    BY_STATE("figures-by-state", "csv"),
    /** What can be said about flows before a person is asked; only where there are flows. */
    FLOWS("flows", "csv"),
    /** Treaties and States; only where treaties are registered. */
    INSTRUMENTS("instruments", "csv"),
    /** What persons say to explain warnings. */
    JUSTIFICATIONS("justifications", "json"),
    /** The quality of the round in numbers. */
    QUALITY("quality", "json"),
    /** What only a person can answer. */
    QUESTIONS("questions", "json"),
    /** Joint cases and mirror pairs. */
    RECONCILIATION("reconciliation", "csv"),
    /** What became of the rules of the codebook; only where it has rules. */
    RULES("rules", "csv"),
    /** The figures over the years, trend and forecast; only where earlier years are known. */
    TREND("trend", "csv"),
    /** The figures as they were published, change by change. */
    VINTAGES("vintages", "csv");

    private final String name;
    private final String ending;

    RoundTable(String name, String ending) {
        this.name = name;
        this.ending = ending;
    }

    /** The tables that a round has. */
    public static List<RoundTable> of(RoundReport report) {
        return Arrays.stream(values()).filter(table -> table.isOf(report)).toList();
    }

    private boolean isOf(RoundReport report) {
        return switch (this) {
            case RULES -> !report.codebook().rules().isEmpty();
            case INSTRUMENTS -> !report.analysis().treaties().rows().isEmpty();
            case ESTIMATES -> report.hasEstimates();
            case FLOWS -> !report.reconciliation().mirrorPairs().isEmpty();
            case TREND -> report.hasEarlierYears();
            default -> true;
        };
    }

    /**
     * Whether the table grows with joint cases and flows. Such a table depends on the reconciliation, the questions and
     * the missing values alone: neither the date of the figures nor their history changes it.
     */
    public boolean isOfCases() {
        return this == RECONCILIATION || this == QUESTIONS;
    }

    /**
     * Whether the table is advice, in which returns of the next round are used too. If nothing but advice changes, the
     * figures keep their date.
     */
    public boolean isAdvice() {
        return this == FLOWS;
    }

    /** The first part of the name of its file: {@code annual-figures}. */
    public String stem() {
        return name;
    }

    /** What follows the last part of the name of its file: {@code csv}, {@code json} or {@code sdmx.csv}. */
    String ending() {
        return ending;
    }

    /** Name of its file: {@code annual-figures-2023.csv}. */
    public String file(RoundReport report) {
        return file(report.round().name());
    }

    /** Name of its file for a round of this name. */
    public String file(String round) {
        return name + "-" + round + "." + ending;
    }

    /**
     * Writes the table and closes the stream.
     *
     * @throws IOException if the stream fails
     */
    public void write(RoundReport report, OutputStream out) throws IOException {
        switch (this) {
            case ANNUAL_FIGURES -> AnnualFiguresCsv.write(report, out);
            case ANNUAL_FIGURES_JSON -> AnnualFiguresJson.write(report, out);
            case ANNUAL_FIGURES_SDMX -> SdmxCsv.write(report, out);
            case COVERAGE -> CoverageCsv.write(report, out);
            case ESTIMATES -> EstimatesCsv.write(report, out);
            case BY_MONTH -> BreakdownCsv.byMonth(report, out);
            case BY_OPERATION -> BreakdownCsv.byOperation(report, out);
            case BY_STATE -> BreakdownCsv.byState(report, out);
            case RECONCILIATION -> ReconciliationCsv.write(report, out);
            case FLOWS -> FlowsCsv.write(report, out);
            case INSTRUMENTS -> InstrumentsCsv.write(report, out);
            case JUSTIFICATIONS -> JustificationsJson.write(report, out);
            case QUESTIONS -> QuestionsJson.write(report, out);
            case QUALITY -> QualityJson.write(report, out);
            case RULES -> RulesCsv.write(report, out);
            case TREND -> TrendCsv.write(report, out);
            case VINTAGES -> VintagesCsv.write(report, out);
        }
    }
}
