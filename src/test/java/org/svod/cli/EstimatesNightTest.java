package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Estimates for missing returns of three States, worked out by hand. */
class EstimatesNightTest {

    private final Workspace here;

    EstimatesNightTest(@TempDir Path folder) throws IOException {
        here = Workspace.small(folder, "keep", "tables, workbook, states, letter")
                .round("expected: [AM, AZ, BY, KZ, KG, MD, RU, TJ, UZ]", "expected: [BY, KZ, RU]")
                .round("frequencies: {TJ: quarterly}", "");
    }

    private void drop(String state, int month, int detained) throws IOException {
        here.drop(
                state + "_2023-0" + month + ".csv",
                "indicator;value\nDETAINED;" + detained + "\nDEVICES;10\nFIREARMS;1\nFINANCING;3\n");
    }

    private void history(String indicator, int... byKzRu) throws IOException {
        StringBuilder table = new StringBuilder("period,state,value,source\n");
        List<String> states = List.of("BY", "KZ", "RU");
        for (int i = 0; i < states.size(); i++) {
            for (int month = 1; month <= 12; month++) {
                table.append(String.format(Locale.ROOT, "2022-%02d,%s,%d,archive%n", month, states.get(i), byKzRu[i]));
            }
        }
        Files.createDirectories(here.path("jobs/history"));
        Files.writeString(here.path("jobs/history/" + indicator + ".csv"), table);
    }

    private List<String> lines(String start) throws IOException {
        return Files.readAllLines(here.path("output/2023/estimates-2023.csv")).stream()
                .filter(l -> l.startsWith(start))
                .toList();
    }

    @Test
    void areThoseWorkedOutByHandAndChangeNoFigure() throws IOException {
        int[][] detained = {{10, 22, 33}, {10, 18, 27}, {12, 24, 0}};
        for (int month = 1; month <= 3; month++) {
            drop("BY", month, detained[month - 1][0]);
            drop("KZ", month, detained[month - 1][1]);
            if (month < 3) {
                drop("RU", month, detained[month - 1][2]);
            }
        }
        assertThat(here.run("nightly", "--run-date", "2023-04-20")).isZero();
        assertThat(here.path("output/2023/estimates-2023.csv")).doesNotExist();
        String figures = Files.readString(here.path("output/2023/annual-figures-2023.csv"));
        Map<String, String> before = here.fingerprints("output/2023");
        Map<String, List<String>> cellsBefore = WorkbookCells.of(here.path("output/2023/consolidated-2023-en.xlsx"));
        history("DETAINED", 10, 20, 30);
        history("DEVICES", 10, 10, 10);
        history("FIREARMS", 1, 1, 1);
        assertThat(here.run("nightly", "--run-date", "2023-04-20")).isZero();

        // RU had 10 * 30 + 33 + 27; BY and KZ had 10 * 10 + 20 and 10 * 20 + 40, and have 12 and 24 now.
        assertThat(lines("RETURN,DETAINED")).containsExactly("RETURN,DETAINED,RU,2023-03,RATIO,360,360,36,36,E,,,");
        assertThat(lines("RETURN,DEVICES")).containsExactly("RETURN,DEVICES,RU,2023-03,MEAN,120,,,10,E,,,");
        assertThat(lines("RETURN,FIREARMS")).containsExactly("RETURN,FIREARMS,RU,2023-03,TOO_SMALL,12,,,,,,,");
        assertThat(lines("RETURN,FINANCING")).containsExactly("RETURN,FINANCING,RU,2023-03,NOT_KNOWN,,,,,,,,");
        // 360 * 2/3 + 240 + 120 of 720: RU is half of it.
        assertThat(lines("UNION,DETAINED")).containsExactly("UNION,DETAINED,,2023,,,,,,,0.8333,3,3");
        assertThat(Files.readString(here.path("output/2023/annual-figures-2023.csv")))
                .isEqualTo(figures);
        changeNothingElse(before, cellsBefore);

        drop("RU", 3, 40);
        here.drop("BY_2023-03_v2.csv", "indicator;value\n#withdraw\n");
        assertThat(here.run("nightly", "--run-date", "2023-04-21")).isZero();

        assertThat(lines("RETURN,DETAINED")).containsExactly("RETURN,DETAINED,BY,2023-03,MEAN,120,,,10,E,,,");
        // 184 count, and 10 are estimated; 360 + 240 + 120 * 2/3 of 720.
        assertThat(lines("UNION,DETAINED")).containsExactly("UNION,DETAINED,,2023,,,,,194,E,0.9444,3,3");
    }

    /**
     * Two tables and two sheets are new; the quality report has the weight of the returns that count beside their
     * share.
     */
    private void changeNothingElse(Map<String, String> before, Map<String, List<String>> cellsBefore)
            throws IOException {
        Map<String, String> after = here.fingerprints("output/2023");
        assertThat(after.remove("estimates-2023.csv")).isNotNull();
        assertThat(after.remove("trend-2023.csv")).isNotNull();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream()
                        .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                        .map(Map.Entry::getKey))
                .as("what was written anew, byte by byte")
                .containsExactly("consolidated-2023-en.xlsx", "consolidated-2023-ru.xlsx", "quality-2023.json");
        assertThat(Files.readString(here.path("output/2023/quality-2023.json")).replaceAll("\\s", ""))
                .contains("\"measure\":\"COVERAGE_WEIGHT\",\"in\":\"SHARE\",\"indicator\":\"DETAINED\",\"state\":\"\","
                        + "\"detail\":\"\",\"value\":0.8333");

        Map<String, List<String>> cells = WorkbookCells.of(here.path("output/2023/consolidated-2023-en.xlsx"));
        assertThat(cells.keySet()).containsAll(cellsBefore.keySet()).contains("Estimates", "Trend");
        cells.keySet().retainAll(cellsBefore.keySet());
        assertThat(cells.remove("Quality report")).isNotNull();
        assertThat(cellsBefore.remove("Quality report")).isNotNull();
        assertThat(cells).as("every other cell").isEqualTo(cellsBefore);
    }

    /** The returns of the year before are enough: no history is needed. */
    @Test
    void theYearBeforeIsTakenFromItsRound() throws IOException {
        here.round("expected: [BY, KZ, RU]", "expected: [BY, RU]");
        Workspace.copy(here.path("jobs/rounds/2023"), here.path("jobs/rounds/2022"));
        Path settings = here.path("jobs/rounds/2022/round.yml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("round: 2023", "round: 2022")
                        .replace("closes: 2024-06-01", "closes: 2023-06-01"));
        for (int month = 1; month <= 12; month++) {
            String period = String.format(Locale.ROOT, "_2022-%02d.csv", month);
            here.drop("BY" + period, "indicator;value\nDETAINED;10\n");
            here.drop("RU" + period, "indicator;operation;value\nDETAINED;;20\nDETAINED;ARMS-2023;10\n");
        }
        here.drop("BY_2023-01.csv", "indicator;value\nDETAINED;12\n");

        assertThat(here.run("nightly", "--run-date", "2023-02-20"))
                .as(here.complained())
                .isZero();

        assertThat(lines("RETURN,DETAINED")).containsExactly("RETURN,DETAINED,RU,2023-01,RATIO,360,120,12,36,E,,,");
        assertThat(lines("UNION,DETAINED")).containsExactly("UNION,DETAINED,,2023,,,,,,,0.25,1,2");
        assertThat(Files.readAllLines(here.path("output/2023/trend-2023.csv")))
                .contains("YEAR,DETAINED,2022,480,2022,,100,,,,,,,,,,,,,")
                .contains("FORECAST,DETAINED,2024,,,,,,,,,,,,,,,YEAR_NOT_OVER,,");
        assertThat(here.path("output/2022/trend-2022.csv")).doesNotExist();
    }
}
