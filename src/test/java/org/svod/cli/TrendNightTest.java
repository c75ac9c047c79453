package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Years before Svod in a night: trend and forecast are added, and nothing else changes. */
class TrendNightTest {

    private final Workspace here;

    TrendNightTest(@TempDir Path folder) throws IOException {
        here = Workspace.small(folder, "keep", "tables, workbook, states, letter")
                .round("expected: [AM, AZ, BY, KZ, KG, MD, RU, TJ, UZ]", "expected: [KZ]")
                .round("frequencies: {TJ: quarterly}", "");
    }

    private void night() {
        assertThat(here.run("nightly", "--run-date", "2024-02-01", "--round", "2023"))
                .as(here.complained())
                .isZero();
    }

    private Map<String, List<String>> cells() throws IOException {
        return WorkbookCells.of(here.path("output/2023/consolidated-2023-en.xlsx"));
    }

    private List<String> qualityWithoutLengths() throws IOException {
        List<String> measures = new ArrayList<>();
        for (JsonNode measure : JsonMapper.shared()
                .readTree(Files.readString(here.path("output/2023/quality-2023.json")))
                .path("measures")) {
            if (!measure.path("measure").asString().equals("CC2")) {
                measures.add(measure.toString());
            }
        }
        assertThat(measures).isNotEmpty();
        return measures;
    }

    private List<String> lines(String start) throws IOException {
        return Files.readAllLines(here.path("output/2023/trend-2023.csv")).stream()
                .filter(l -> l.startsWith(start))
                .toList();
    }

    /** The charts by the first line of their titles: the other lines, and the places of the years that have a value. */
    private static Map<String, String> charts(XSSFSheet sheet) {
        Map<String, String> charts = new HashMap<>();
        for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
            List<String> title = chart.getTitle().getBody().getParagraphs().stream()
                    .map(XDDFTextParagraph::getText)
                    .toList();
            List<CTLineChart> lines = chart.getCTChart().getPlotArea().getLineChartList();
            List<Long> places =
                    lines
                            .get(lines.size() - 1)
                            .getSerList()
                            .get(0)
                            .getVal()
                            .getNumRef()
                            .getNumCache()
                            .getPtList()
                            .stream()
                            .map(point -> point.getIdx())
                            .toList();
            charts.put(title.get(0), title.subList(1, title.size()) + " " + places);
        }
        return charts;
    }

    @Test
    void trendAndForecastAreAddedAndNothingElseChanges() throws IOException {
        int[] detained = {12, 9, 14, 11, 13, 8, 15, 12, 10, 11, 14, 12};
        for (int month = 1; month <= 12; month++) {
            here.drop(
                    String.format(Locale.ROOT, "KZ_2023-%02d.csv", month),
                    "indicator;value\nDETAINED;" + detained[month - 1] + "\nDEVICES;" + (month == 3 ? 4 : 0)
                            + "\nEXPLOSIVES;" + (month == 7 ? "90.5" : "0") + "\n");
        }
        night();
        Map<String, String> before = here.fingerprints("output/2023");
        Map<String, List<String>> cellsBefore = cells();
        List<String> qualityBefore = qualityWithoutLengths();
        assertThat(before).doesNotContainKey("trend-2023.csv");

        Files.createDirectories(here.path("jobs/history"));
        Files.copy(here.path("jobs/examples/history/DETAINED.csv"), here.path("jobs/history/DETAINED.csv"));
        Files.writeString(
                here.path("jobs/history/DEVICES.csv"),
                "period,state,value,break,source\n2020,,3,,archive\n2021,,40,,archive\n2022,,44,yes,archive\n");
        night();

        Map<String, String> after = here.fingerprints("output/2023");
        assertThat(after.remove("trend-2023.csv")).isNotNull();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        // The length of the comparable series is longer now, and says so in the quality report alone.
        assertThat(qualityWithoutLengths()).isEqualTo(qualityBefore);
        after.keySet().removeIf(name -> name.startsWith("consolidated-") || name.equals("quality-2023.json"));
        assertThat(before).as("every other file, byte for byte").containsAllEntriesOf(after);
        Map<String, List<String>> cellsAfter = cells();
        assertThat(cellsAfter.remove("Trend")).isNotNull();
        assertThat(cellsAfter.remove("Quality report")).isNotNull();
        assertThat(cellsBefore.remove("Quality report")).isNotNull();
        assertThat(cellsAfter).as("every other cell").isEqualTo(cellsBefore);

        assertThat(lines("YEAR,DETAINED"))
                .hasSize(6)
                .allSatisfy(l -> assertThat(l)
                        .matches(l.contains("DETAINED,2023") ? ".*,2023,,.*" : ".*,invented for the sample,.*"));
        assertThat(lines("YEAR,DETAINED,2023").get(0)).startsWith("YEAR,DETAINED,2023,141,2023,,");
        assertThat(lines("TREND,DETAINED")).hasSize(1);
        assertThat(lines("FORECAST,DETAINED").get(0)).matches("FORECAST,DETAINED,2024,141,(,){6}.*,[5-8],8,,,");
        assertThat(lines("YEAR,DEVICES"))
                .containsExactly(
                        "YEAR,DEVICES,2020,3,archive,,100,,,,,,,,,,,,,",
                        "YEAR,DEVICES,2021,40,archive,,1333.3,1233.3,,RISE,,,,,,,,,,",
                        "YEAR,DEVICES,2022,44,archive,yes,100,,,,,,,,,,,,,COUNTED_OTHERWISE",
                        "YEAR,DEVICES,2023,4,2023,,9.1,-90.9,,FALL,,,,,,,,,,");
        assertThat(lines("FORECAST,DEVICES")).containsExactly("FORECAST,DEVICES,2024,,,,,,,,,,,,,,,TOO_FEW,12,");
        assertThat(lines("FORECAST,EXPLOSIVES")).containsExactly("FORECAST,EXPLOSIVES,2024,,,,,,,,,,,,,,,TOO_WIDE,,");
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(here.path("output/2023/consolidated-2023-ru.xlsx")))) {
            XSSFSheet sheet = book.getSheet("Динамика");
            StringBuilder text = new StringBuilder();
            sheet.forEach(row -> row.forEach(c -> text.append(c).append('\n')));
            assertThat(text)
                    .contains("Рост, не объясняемый случайностью", "из 8 случаев", "invented for the sample")
                    .contains("не более 12");
            Map<String, String> charts = charts(sheet);
            assertThat(charts)
                    .containsOnlyKeys("Задержано лиц", "Изъято взрывных устройств")
                    .hasEntrySatisfying(
                            "Задержано лиц",
                            of -> assertThat(of)
                                    .contains("2024 год – прогноз с границами 80", "2018–2022: invented for the sample")
                                    .endsWith("[0, 1, 2, 3, 4, 5, 6]"));
            assertThat(charts.get("Изъято взрывных устройств"))
                    .as("2020, 2021, the gap of the break, 2022, 2023, and no forecast")
                    .contains("прогноза на 2024 год нет", "2020–2022: archive")
                    .endsWith("[0, 1, 3, 4]");
        }

        Files.writeString(here.path("jobs/history/DEVICES.csv"), "period,value,source\n2022-Q1,3,archive\n");
        Files.writeString(here.path("jobs/history/DEVICE.csv"), "period,value,source\n2022,3,archive\n");
        assertThat(here.run("nightly", "--run-date", "2024-02-02")).isEqualTo(2);
        assertThat(here.complained())
                .contains("history/DEVICES.csv:2: period 2022-Q1 is not possible")
                .contains("history/DEVICE.csv: nobody reads a file of this name; expected only DETAINED.csv");
    }
}
