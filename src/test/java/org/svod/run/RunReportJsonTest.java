package org.svod.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.delivery.Delivery;
import org.svod.files.ChainHead;
import org.svod.finding.FindingCounts;
import org.svod.submission.RowCounts;

class RunReportJsonTest {

    private static final RunReport REPORT = new RunReport(
            42,
            LocalDate.of(2026, 11, 20),
            RunReport.State.DONE,
            Instant.parse("2026-11-20T00:30:00Z"),
            Instant.parse("2026-11-20T00:30:05Z"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            ChainHead.EMPTY);

    private final Path output;

    RunReportJsonTest(@TempDir Path output) {
        this.output = output;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "ar-SA-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai"})
    void theReportHasOneNameWhateverTheLocaleOfTheMachine(String locale) throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            assertThat(RunReportJson.write(REPORT, output)).isEqualTo(output.resolve("runs/2026-11-20-00042.json"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSecondReportOfARunStandsBesideTheFirst() throws IOException {
        RunReportJson.write(REPORT, output);

        assertThat(RunReportJson.write(REPORT, output)).hasFileName("2026-11-20-00042-2.json");
    }

    /** A night of very many files, each of which is made when it is asked for. */
    private static final class ManyFiles extends AbstractList<OutcomeSummary> {

        private final Path beingWritten;
        private long writtenBeforeTheLast;

        ManyFiles(Path beingWritten) {
            this.beingWritten = beingWritten;
        }

        @Override
        public OutcomeSummary get(int index) {
            if (index == size() - 1) {
                writtenBeforeTheLast = beingWritten.toFile().length();
            }
            Delivery delivery = new Delivery(
                    index + 1L, "x.csv", "x.csv", 1, "", "a", 1, LocalDate.of(2024, 2, 1), Optional.empty());
            return new OutcomeSummary(
                    delivery, Outcome.Verdict.ACCEPTED, 1, new RowCounts(2, 2, 0, 0, 0), FindingCounts.NONE);
        }

        @Override
        public int size() {
            return 5_000;
        }
    }

    @Test
    void aFileIsWrittenBeforeTheNextIsLookedAt() throws IOException {
        ManyFiles files = new ManyFiles(output.resolve("runs/.svod-writing-2026-11-20-00042.json.tmp"));
        RunReport many = new RunReport(
                REPORT.run(),
                REPORT.runDate(),
                REPORT.state(),
                REPORT.begun(),
                REPORT.ended(),
                REPORT.steps(),
                files,
                REPORT.leftAlone(),
                REPORT.rounds(),
                REPORT.letters(),
                REPORT.notices(),
                REPORT.filesChanged(),
                REPORT.journal());

        Path report = RunReportJson.write(many, output);

        assertThat(files.writtenBeforeTheLast).isGreaterThan(500_000).isLessThan(Files.size(report));
        assertThat(Files.readString(report)).startsWith("""
                        {
                          "$schema" : "../schema/run-report.schema.json",
                          "schema_version" : 1,
                          "run" : 42,
                        """).contains("""
                            "delivery" : 5000,
                            "path" : "x.csv",
                            "verdict" : "ACCEPTED",
                            "rows" : 2,
                            "refused" : 0,
                            "findings" : { }
                          } ],
                        """);
        assertThat(LastReport.in(output).orElseThrow().journal()).isEqualTo(ChainHead.EMPTY);
        assertThat(LastReport.state(output.resolve("runs"), 42)).contains(RunReport.State.DONE);
    }
}
