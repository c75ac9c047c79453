package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The quality of a small round, worked out by hand. */
class QualityNightTest {

    private final Workspace here;

    QualityNightTest(@TempDir Path folder) throws IOException {
        here = Workspace.small(folder, "keep", "tables")
                .round("expected: [AM, AZ, BY, KZ, KG, MD, RU, TJ, UZ]", "expected: [KZ, RU]")
                .round("frequency: monthly", "frequency: quarterly")
                .round("frequencies: {TJ: quarterly}", "");
    }

    private void night(String date) {
        assertThat(here.run("nightly", "--run-date", date))
                .as(here.complained())
                .isZero();
    }

    private void drop(String state, int quarter, String version, String detained) throws IOException {
        String period = "2023-Q" + quarter;
        here.drop(
                state + "_" + period + version + ".csv",
                "period;indicator;value\n" + period + ";DETAINED;" + detained + "\n");
    }

    @Test
    void theMeasuresAreThoseWorkedOutByHand() throws IOException {
        drop("KZ", 1, "", "10");
        drop("RU", 1, "", "many");
        night("2023-05-10");
        drop("RU", 1, "_v2", "30");
        night("2023-05-20");
        drop("KZ", 2, "", "10");
        drop("KZ", 3, "", "10");
        drop("RU", 2, "", "30");
        drop("RU", 3, "", "30");
        drop("RU", 4, "", "30");
        night("2024-02-09");
        drop("RU", 4, "_v2", "36");
        night("2024-03-10");

        Path file = here.path("output/2023/quality-2023.json");
        assertThat(new JsonForms().wrong(file)).isEmpty();
        List<String> told = new ArrayList<>();
        for (JsonNode m : JsonMapper.shared().readTree(Files.readString(file)).path("measures")) {
            told.add((m.path("measure").asString() + " " + m.path("indicator").asString() + " "
                            + m.path("state").asString() + " " + m.path("value").asString())
                    .replaceAll(" +", " "));
        }
        // KZ_2023-Q4 is missing: 7 of 8. KZ has 30 in three of four returns, so 40 in all; RU has 126: 156 of 166.
        assertThat(told).contains("R1 0.875", "R1 KZ 0.75", "R1 RU 1", "R1_WEIGHTED DETAINED 0.9398");
        // 40 and 50 days for the first quarter, 224 and 132 for the second and third, twice, 40 for the fourth.
        assertThat(told).contains("TIME_SOURCE_MEAN 120.2857", "TIME_SOURCE_MEDIAN 132", "TIME_SOURCE_MAX 224");
        assertThat(told).contains("PUNCTUALITY_SOURCE 0", "TP1 40").noneMatch(t -> t.startsWith("TP2"));
        // 150 was published after the end of the year, then 156.
        assertThat(told).contains("A6_MR DETAINED 6", "A6_MAR DETAINED 6", "A6_RMAR DETAINED 0.0385");
        assertThat(told)
                .contains("JOINT_DUPLICATION DETAINED 0", "REJECTED 1", "CORRECTION_MEAN 10", "CORRECTION_MAX 10");
        assertThat(told).contains("FINDINGS RU 1");
    }
}
