package org.svod.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.databank.StoredFiles;
import org.svod.delivery.Delivery;
import org.svod.publication.Outstanding;
import org.svod.publication.RoundReport;
import org.svod.publication.SampleReport;
import org.svod.release.Matter;
import org.svod.round.Round;
import org.svod.run.RunLog;
import org.svod.run.Workplaces;

/** What a report says, line by line, and what a State owes after a night. */
class MatterLinesTest {

    private static final RoundReport REPORT = SampleReport.report();

    @TempDir
    private Path folder;

    private Matter matter(RoundReport report) throws IOException {
        return MatterLines.of(report, new LetterFiles(folder, new RunLog()));
    }

    @Test
    void everyPublishedFigureEveryAdjustmentAndEveryDecisionIsOneLine() throws IOException {
        List<String> lines = matter(REPORT).lines();
        assertThat(lines.stream().filter(line -> line.startsWith("figure ")))
                .hasSize(REPORT.published().size());
        assertThat(lines.stream().filter(line -> line.startsWith("adjustment ")))
                .hasSize(REPORT.reconciliation().adjustments().size());
        assertThat(lines.stream().filter(line -> line.startsWith("decision ")))
                .hasSize(REPORT.round().decisions().size()
                        + REPORT.round().decided().files().size());
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).doesNotContain("\n").doesNotContain("\r"));
        REPORT.published()
                .forEach(figure -> assertThat(lines)
                        .anyMatch(line ->
                                line.startsWith("figure " + figure.indicator().code() + " ")
                                        && line.endsWith(figure.status().name())));
    }

    @Test
    void theMatterIsTheSameAtEveryCallAndDependsOnNoDate() throws IOException {
        assertThat(matter(REPORT)).isEqualTo(matter(SampleReport.report()));
        assertThat(matter(REPORT.published(REPORT.vintages(), LocalDate.of(2031, 1, 1)))
                        .difference(matter(REPORT)))
                .isEmpty();
        assertThat(matter(SampleReport.empty()).difference(matter(REPORT))).isNotEmpty();
    }

    @Test
    void theFiguresAreReadBackFromTheMatter() throws IOException {
        assertThat(matter(REPORT).figures().statuses())
                .hasSize(REPORT.published().size())
                .allSatisfy((code, status) -> assertThat(REPORT.published())
                        .anyMatch(figure -> figure.indicator().code().equals(code)
                                && figure.status().name().equals(status)));
    }

    @Test
    void aStateOwesWhatIsDueAndHasNotComeWhateverCameLater() throws IOException {
        try (StoredFiles stored = new StoredFiles()) {
            Round round =
                    Workplaces.shipped(folder).settings().rounds().ofYear(2023).orElseThrow();
            String good = "period,indicator,value\n2023-05,DETAINED,5\n";
            Delivery may = stored.deliver("KZ_2023-05.csv", good).delivery();
            OwedByStates owed = new OwedByStates(stored.repositories().stored());
            Outstanding first = owed.after(may, 1, round, StoredFiles.CODEBOOK);
            stored.nextRun(LocalDate.of(2024, 3, 1), "j".repeat(64));
            Delivery june =
                    stored.deliver("KZ_2023-06.csv", good.replace("-05", "-06")).delivery();

            assertThat(new OwedByStates(stored.repositories().stored()).after(may, 1, round, StoredFiles.CODEBOOK))
                    .as("what came later changes nothing")
                    .isEqualTo(first);
            Outstanding second = owed.after(june, 2, round, StoredFiles.CODEBOOK);
            assertThat(first.asOf()).contains(LocalDate.of(2024, 2, 1));
            assertThat(second.asOf()).contains(LocalDate.of(2024, 3, 1));
            assertThat(second).isNotEqualTo(first);
        }
    }
}
