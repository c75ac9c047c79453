package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.codebook.Indicator;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.jobs.ShippedJobs;
import org.svod.period.Period;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblems;

/** An indicator is asked for from a first to a last day. */
class AskedIndicatorsTest {

    @TempDir
    private Path jobs;

    private SettingsProblems problems = new SettingsProblems();

    /** The shipped codebook, and drones with these days. */
    private Codebook codebook(String from, String to, String... more) throws IOException {
        ShippedJobs.copyTo(jobs);
        Path table = jobs.resolve("codebook/indicators.csv");
        List<String> lines = Files.readAllLines(table);
        StringBuilder text = new StringBuilder(lines.get(0)).append(",from,to\n");
        lines.stream().skip(1).forEach(line -> text.append(line).append(",,\n"));
        text.append("DRONES,Drones,Беспилотники,ITEMS,0,,yes,95,")
                .append(from)
                .append(',')
                .append(to)
                .append('\n');
        for (String line : more) {
            text.append(line).append('\n');
        }
        Files.writeString(table, text.toString());
        problems = new SettingsProblems();
        return CodebookReader.read(jobs, problems);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, '',         2024-01, true",
        "2024-01-01, '',         2023-12, false",
        "2024-01-01, '',         2023,    false",
        "2023-07-01, '',         2023,    true",
        "2023-07-01, '',         2023-Q2, false",
        "2023-06-30, '',         2023-Q2, true",
        "'',         2023-05-31, 2023-05, true",
        "'',         2023-05-31, 2023-06, false",
        "2023-02-01, 2023-02-01, 2023-02, true",
        "2023-02-01, 2023-02-01, 2023-03, false",
        "'',         '',         2019,    true"
    })
    void aRowCountsIfItsPeriodHasOneOfTheDays(String from, String to, String period, boolean asked) throws IOException {
        Codebook codebook = codebook(from, to);
        problems.throwIfAny();
        Period scope = Period.of(period);
        String file = "period;indicator;value\n" + period + ";DRONES;3\n" + period + ";FIREARMS;1\n";
        Reading reading = new SubmissionReader(codebook, LocalDate.of(2026, 2, 1), 100)
                .read(
                        ByteSource.of(file.getBytes(StandardCharsets.UTF_8)),
                        new SubmissionName(codebook.states().get("KZ"), scope, OptionalInt.empty()));

        assertThat(reading.findings().listed().stream().map(Finding::code))
                .isEqualTo(asked ? List.of() : List.of(FindingCode.INDICATOR_NOT_ASKED));
        assertThat(reading.counts().accepted()).isEqualTo(asked ? 2 : 1);
        assertThat(codebook.asked(scope.firstDay(), scope.lastDay()).stream().map(Indicator::code))
                .hasSize(asked ? 10 : 9);
    }

    @Test
    void aMirrorIsAskedForOnTheDaysOfItsOriginal() throws IOException {
        codebook("2024-01-01", "", "DRONES_BACK,Drones back,Беспилотники назад,ITEMS,0,DRONES,no,96,2024-02-01,");

        assertThat(wrong())
                .contains("from or to differs from that of DRONES")
                .contains("the same days as those of DRONES");
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() throws IOException {
        codebook("2024-01-01", "2023-12-31");

        assertThat(wrong()).contains("to is before from");
    }

    private String wrong() {
        return catchThrowableOfType(SettingsException.class, problems::throwIfAny)
                .problems()
                .toString();
    }
}
