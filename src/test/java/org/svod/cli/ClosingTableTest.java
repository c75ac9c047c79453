package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.files.ChainHead;
import org.svod.run.Folders;
import org.svod.run.RoundSummary;
import org.svod.run.RunReport;
import org.svod.run.RunSettings;
import org.svod.run.Workplace;

class ClosingTableTest {

    private static final Folders FOLDERS =
            new Folders(Path.of("jobs"), Path.of("input"), Path.of("output"), Path.of("data"));
    private static final LocalDate DATE = LocalDate.of(2024, 2, 1);

    private static RunReport report(int filesChanged) {
        return report(filesChanged, List.of());
    }

    private static RunReport report(int filesChanged, List<RoundSummary> rounds) {
        return new RunReport(
                1,
                DATE,
                RunReport.State.DONE,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(),
                rounds,
                List.of(),
                List.of(),
                filesChanged,
                ChainHead.EMPTY);
    }

    /** 200 States and 137 indicators, of which one has no value. */
    @Test
    void aRoundOfManyIndicatorsTakesFewerThanAHundredLines() throws Exception {
        List<RoundSummary.SummaryFigure> figures = IntStream.range(0, 137)
                .mapToObj(i -> new RoundSummary.SummaryFigure(
                        "IND_" + i, "5", "0", "0", "0", i == 3 ? "" : "5", "ITEMS", 198, 200, "PROVISIONAL"))
                .toList();
        RoundSummary round = new RoundSummary(
                "2023",
                DATE,
                true,
                figures,
                Map.of(),
                Map.of(),
                Map.of(),
                0,
                0,
                0,
                0,
                1,
                false,
                List.of(),
                RoundSummary.Waits.NOTHING);
        List<String> lines = printed(report(3, List.of(round))).lines().toList();
        assertThat(lines)
                .hasSizeLessThan(60)
                .anyMatch(line -> line.contains("IND_2 "))
                .noneMatch(line -> line.contains("IND_3 "))
                .contains("  and 113 more, in annual-figures-2023.csv");
    }

    private static String printed(RunReport report) throws Exception {
        Workplace workplace = new Workplace(FOLDERS, RunSettings.read(FOLDERS.jobs()), DATE, Set.of(), true, "test");
        StringWriter out = new StringWriter();
        new ClosingTable(report, workplace).print(new PrintWriter(out));
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({"0, (nothing changed)", "1, (1 file changed)", "2, (2 files changed)"})
    void itSaysHowManyFilesChanged(int filesChanged, String words) throws Exception {
        assertThat(printed(report(filesChanged))).contains("Outputs  " + FOLDERS.output() + " " + words);
    }
}
