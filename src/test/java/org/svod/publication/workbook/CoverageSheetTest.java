package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.acceptance.Outcome;
import org.svod.figures.Vintage;
import org.svod.finding.Findings;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.publication.ReportBuilder;
import org.svod.publication.UnionCodebook;
import org.svod.reconciliation.Return;

/** The map of returns: every month of every State has one mark, in the colour of the verdict. */
class CoverageSheetTest {

    private final ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);

    @TempDir
    private Path scratch;

    private ReadWorkbook written() throws IOException {
        return ReadWorkbook.of(
                report.build(), scratch, Tab.COVERAGE, Tab.RETURNS, Tab.CONTENTS, Tab.GLANCE, Tab.FILLED_UP);
    }

    @Test
    void everyVerdictHasASignOfItsOwnAndLatenessItsDays() throws IOException {
        List<Return.Verdict> verdicts = List.of(Return.Verdict.values());
        for (int i = 0; i < verdicts.size(); i++) {
            report.returned(
                    "KZ",
                    Period.year(2023).months().get(i).toString(),
                    verdicts.get(i),
                    verdicts.get(i) == Return.Verdict.LATE ? 12 : 0);
        }
        try (ReadWorkbook book = written()) {
            List<String> row = book.table("Coverage").get(0);
            assertThat(row.get(0)).isEqualTo("Kazakhstan");
            List<String> signs = row.subList(1, 1 + verdicts.size());
            assertThat(signs).doesNotHaveDuplicates().contains("✓", "+12", "✕", "?");
            assertThat(row.subList(1 + verdicts.size(), 13))
                    .as("months without a return")
                    .containsOnly("[z]");
            assertThat(row.subList(13, row.size()))
                    .as("each verdict once, but for what is not expected")
                    .hasSize(verdicts.size() - 1)
                    .containsOnly("1");
            assertThat(book.texts("Coverage"))
                    .as("the legend explains each sign")
                    .contains(
                            "Received in time",
                            "Missing: due, and not received",
                            "Received and rejected, not yet sent again",
                            "Not expected");
        }
    }

    @Test
    void aReturnOfAQuarterMarksItsThreeMonths() throws IOException {
        report.frequency("AM", Frequency.QUARTERLY);
        report.returned("AM", "2023-Q1", Return.Verdict.ON_TIME, 0);
        report.returned("AM", "2023-Q3", Return.Verdict.MISSING, 0);
        try (ReadWorkbook book = written()) {
            List<String> row = book.table("Coverage").get(0);
            List<String> year = new ArrayList<>(Collections.nCopies(3, "✓"));
            year.addAll(Collections.nCopies(3, "[z]"));
            year.addAll(Collections.nCopies(3, "?"));
            year.addAll(Collections.nCopies(3, "[z]"));
            assertThat(row.subList(1, 13)).isEqualTo(year);
        }
    }

    @Test
    void whatIsNotInOrderIsListedByTheDayOnWhichItWasDue() throws IOException {
        report.returned("RU", "2023-06", Return.Verdict.MISSING, 0)
                .returned("RU", "2023-05", Return.Verdict.LATE, 3)
                .returned("KZ", "2023-05", Return.Verdict.ON_TIME, 0)
                .returned("KZ", "2023-04", Return.Verdict.REJECTED, 0);
        try (ReadWorkbook book = written()) {
            assertThat(book.table("Returns"))
                    .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(row.size() - 2) + " "
                            + row.get(row.size() - 1))
                    .containsExactly(
                            "Kazakhstan 2023-04 Rejected [z]", "Russia 2023-05 Late 3", "Russia 2023-06 Missing [z]");
        }
    }

    @Test
    void aRoundInOrderSaysSoAndOneWithoutReturnsToo() throws IOException {
        try (ReadWorkbook book = written()) {
            assertThat(book.texts("Coverage")).contains("No return is expected in this round.");
        }
        report.returned("KZ", "2023-05", Return.Verdict.ON_TIME, 0);
        try (ReadWorkbook book = written()) {
            assertThat(book.texts("Coverage")).contains("All returns have come in time.");
            assertThat(book.sheets()).doesNotContain("Late and missing returns");
        }
    }

    @Test
    void theContentsCountTheReturnsAndNameTheSilentStates() throws IOException {
        report.submitted("KZ", "2023-05", Outcome.Verdict.ACCEPTED, Findings.NONE);
        report.submitted("RU", "2023-05", Outcome.Verdict.REJECTED, Findings.NONE);
        report.returned("KZ", "2023-05", Return.Verdict.ON_TIME, 0)
                .returned("RU", "2023-05", Return.Verdict.REJECTED, 0)
                .returned("RU", "2023-06", Return.Verdict.MISSING, 0)
                .returned("AM", "2023-06", Return.Verdict.WITHDRAWN, 0)
                .returned("AM", "2023-07", Return.Verdict.NOT_YET_DUE, 0)
                .returned("AM", "2023-08", Return.Verdict.NOT_EXPECTED, 0);
        try (ReadWorkbook book = written()) {
            assertThat(book.row("Contents", "States reporting"))
                    .containsExactly("States reporting", "1 of 3\nArmenia\nRussia", "1");
            assertThat(book.row("Contents", "Returns in time")).endsWith("1");
            assertThat(book.row("Contents", "Returns missing, rejected or withdrawn"))
                    .endsWith("3");
            assertThat(book.row("Contents", "Returns not yet due")).endsWith("1");
            assertThat(book.row("The year at a glance", "How complete").get(1))
                    .isEqualTo("1 of 3 States have reported. 2 of 5 returns have been received. "
                            + "Nothing counts from: Armenia, Russia.");
        }
    }

    private void published(int number, LocalDate day) {
        report.vintage(new Vintage(number, day, Map.of(), Map.of(), List.of()));
    }

    /** Due on 15 June and 15 July; a return that came on the day of a publication is in it. */
    @Test
    void theYearFillsUpWithTheReturnsThatHadComeOnTheDayOfEachPublication() throws IOException {
        report.returned("KZ", "2023-05", Return.Verdict.ON_TIME, 0)
                .returned("RU", "2023-05", Return.Verdict.LATE, 5)
                .returned("KZ", "2023-06", Return.Verdict.ON_TIME, 0)
                .returned("AM", "2023-05", Return.Verdict.REJECTED, 0)
                .returned("AM", "2023-06", Return.Verdict.MISSING, 0);
        published(1, LocalDate.of(2023, 6, 14));
        published(2, LocalDate.of(2023, 6, 15));
        published(3, LocalDate.of(2023, 6, 20));
        published(4, LocalDate.of(2023, 12, 31));
        assertThat(FilledUpSheet.of(report.build()))
                .extracting(FilledUpSheet.Filled::returns)
                .containsExactly(0L, 1L, 2L, 3L);
        try (ReadWorkbook book = written()) {
            assertThat(book.table("FilledUp").get(2)).endsWith("3", "2");
        }
    }
}
