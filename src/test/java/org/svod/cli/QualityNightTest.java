package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.run.Workplaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The quality of a small round, worked out by hand. */
class QualityNightTest {

    private final Workspace here;

    QualityNightTest(@TempDir Path folder) throws IOException {
        here = Workspace.small(folder, "keep", "tables, states")
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

    /** {@code R1 KZ 0.5 before 0.75}; nothing after {@code before} where last year is not known. */
    private List<String> measures(String round) throws IOException {
        Path file = here.path("output/" + round + "/quality-" + round + ".json");
        assertThat(new JsonForms().wrong(file)).isEmpty();
        List<String> told = new ArrayList<>();
        for (JsonNode m : JsonMapper.shared().readTree(Files.readString(file)).path("measures")) {
            String last = m.has("last_year") ? m.path("last_year").asString() : "";
            told.add((m.path("measure").asString() + " " + m.path("indicator").asString() + " "
                            + m.path("state").asString() + " " + m.path("value").asString() + " before " + last)
                    .replaceAll(" +", " ")
                    .strip());
        }
        return told;
    }

    /** The round 2024 with the same two States. */
    private void nextRound() throws IOException {
        Workspace.copy(here.path("jobs/rounds/2023"), here.path("jobs/rounds/2024"));
        Path settings = here.path("jobs/rounds/2024/round.yml");
        Workplaces.edit(settings, "round: 2023", "round: 2024");
        Workplaces.edit(settings, "closes: 2024-06-01", "closes: 2025-06-01");
        Workplaces.edit(settings, "next-release: 2027-06-01", "next-release: 2028-06-01");
    }

    /** All texts of the workbook of a State. */
    private String workbook(String file) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(here.path(file)))) {
            book.forEach(sheet ->
                    sheet.forEach(row -> row.forEach(cell -> texts.append(cell).append('\n'))));
        }
        return texts.toString();
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

        List<String> told = measures("2023");
        assertThat(told).isNotEmpty().allMatch(m -> m.endsWith(" before"));
        told.replaceAll(m -> m.replace(" before", ""));
        // KZ_2023-Q4 is missing: 7 of 8. KZ has 30 in three of four returns, so 40 in all; RU has 126: 156 of 166.
        assertThat(told).contains("R1 0.875", "R1 KZ 0.75", "R1 RU 1", "R1_WEIGHTED DETAINED 0.9398");
        // 40 and 50 days for the first quarter, 224 and 132 for the second and third, twice, 40 for the fourth.
        assertThat(told).contains("TIME_SOURCE_MEAN 120.2857", "TIME_SOURCE_MEDIAN 132", "TIME_SOURCE_MAX 224");
        assertThat(told)
                .contains("PUNCTUALITY_SOURCE 0", "PUNCTUALITY_SOURCE KZ 0", "TP1 40")
                .noneMatch(t -> t.startsWith("TP2"));
        // 150 was published after the end of the year, then 156.
        assertThat(told).contains("A6_MR DETAINED 6", "A6_MAR DETAINED 6", "A6_RMAR DETAINED 0.0385");
        assertThat(told)
                .contains("JOINT_DUPLICATION DETAINED 0", "REJECTED 1", "CORRECTION_MEAN 10", "CORRECTION_MAX 10");
        assertThat(told).contains("FINDINGS RU 1");

        // A year later KZ is in time with one of four returns, RU with none; both are compared with 2023.
        nextRound();
        here.drop("KZ_2024-Q1.csv", "period;indicator;value\n2024-Q1;DETAINED;12\n");
        night("2024-04-10");
        assertThat(measures("2024"))
                .as("the year is not over: what grows with it stands alone")
                .contains("R1 0.125 before", "R1 KZ 0.25 before", "R1 RU 0 before", "REJECTED 0 before")
                .contains("TIME_SOURCE_MEAN 10 before 120.2857", "PUNCTUALITY_SOURCE KZ 1 before 0")
                .contains("JOINT_DUPLICATION DETAINED 0 before 0")
                .noneMatch(m -> m.startsWith("TP1") || m.startsWith("CORRECTION"));
        assertThat(workbook("output/2024/states/KZ-2024.xlsx"))
                .contains("Quality of your returns. Completeness: expected returns that count – 25\u00a0% (all States "
                        + "12.5\u00a0%); Returns received by their due date – 100\u00a0% (all States "
                        + "100\u00a0%, last year 0\u00a0%); Findings – 0 (all States 0).")
                .contains("прошлый год: 0\u00a0%");

        night("2025-01-20");
        assertThat(measures("2024"))
                .contains("R1 0.125 before 0.875", "R1 KZ 0.25 before 0.75", "R1 RU 0 before 1", "REJECTED 0 before 1");
        assertThat(workbook("output/2024/states/KZ-2024.xlsx"))
                .contains("(all States 12.5\u00a0%, last year 75\u00a0%)", "Findings – 0 (all States 0, last year 0).");

        // A correction for 2023 changes what stands beside the measures of 2024.
        drop("KZ", 4, "", "10");
        night("2025-01-21");
        assertThat(measures("2023")).contains("R1 1 before", "R1 KZ 1 before");
        assertThat(measures("2024")).contains("R1 0.125 before 1", "R1 KZ 0.25 before 1");

        byte[] written = Files.readAllBytes(here.path("output/2024/quality-2024.json"));
        assertThat(here.run("verify")).as(here.complained()).isZero();
        assertThat(here.run("rebuild")).as(here.complained()).isZero();
        assertThat(here.run("verify")).as(here.complained()).isZero();
        night("2025-01-22");
        assertThat(here.path("output/2024/quality-2024.json")).hasBinaryContent(written);
    }
}
