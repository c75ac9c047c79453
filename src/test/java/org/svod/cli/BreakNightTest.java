package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.run.Workplaces;

/**
 * An indicator that is counted otherwise after a year was closed has a break in its series; one with a new name has
 * none.
 */
class BreakNightTest {

    private final Workspace here;

    BreakNightTest(@TempDir Path folder) throws IOException {
        here = Workspace.small(folder, "keep", "tables").expectsAYearOfTwoStates();
        Workspace.copy(here.path("jobs/rounds/2023"), here.path("jobs/rounds/2022"));
        Path before = here.path("jobs/rounds/2022/round.yml");
        Workplaces.edit(before, "round: 2023", "round: 2022");
        Workplaces.edit(before, "closes: 2024-06-01", "closes: 2023-06-01");
    }

    private void night(String date) {
        assertThat(here.run("nightly", "--run-date", date))
                .as(here.complained())
                .isZero();
    }

    private List<String> breaks() throws IOException {
        return here.lines("2023/trend-2023.csv").stream()
                .filter(line -> line.matches("YEAR,(DETAINED|DEVICES),2023,.*"))
                .map(line -> line.split(",", -1)[1] + " " + line.split(",", -1)[5])
                .toList();
    }

    @Test
    void theClosedYearKeepsTheOldEntryAndNothingIsComputedAcrossTheChange() throws IOException {
        for (String year : List.of("2022", "2023")) {
            for (String state : List.of("KZ", "RU")) {
                here.drop(
                        state + "_" + year + ".csv",
                        "period;indicator;value\n" + year + ";DETAINED;20\n" + year + ";DEVICES;30\n");
            }
        }
        night("2024-02-01");
        assertThat(breaks()).containsExactly("DETAINED ", "DEVICES ");

        Path indicators = here.path("jobs/codebook/indicators.csv");
        Workplaces.edit(indicators, "Persons detained", "Detained persons");
        night("2024-02-02");
        assertThat(breaks()).as("only the name is another one").containsExactly("DETAINED ", "DEVICES ");

        List<String> lines = new ArrayList<>(Files.readAllLines(indicators));
        lines.replaceAll(line -> line + (line.startsWith("DETAINED,") ? ",2023-01-01" : ","));
        lines.set(0, Files.readAllLines(indicators).get(0) + ",defined_from");
        Files.write(indicators, lines);
        night("2024-02-03");
        assertThat(breaks()).containsExactly("DETAINED yes", "DEVICES ");
        assertThat(here.run("verify")).as(here.printed() + here.complained()).isZero();
    }
}
