package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code src/examples/README.md} promises is what somebody sees who tries it. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("src/examples");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @TempDir
    private Path folder;

    @Test
    void eachFileHasTheVerdictAndTheFindingsOfItsLine() throws IOException {
        Workspace here = Workspace.of(folder, Path.of("jobs"), EXAMPLES.resolve("returns"));
        assertThat(night(here)).as(here.complained()).isZero();

        Map<String, String> expected = Files.readAllLines(EXAMPLES.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" *\\| *"))
                .collect(Collectors.toMap(
                        cells -> quoted(cells[1]).get(0),
                        cells -> cells[3] + " " + quoted(cells[4]),
                        (a, b) -> a,
                        TreeMap::new));
        assertThat(told(here)).isEqualTo(expected);
        try (Stream<Path> returns = Files.list(EXAMPLES.resolve("returns"))) {
            assertThat(returns.filter(Files::isRegularFile)
                            .map(file -> String.valueOf(file.getFileName()))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(expected.keySet());
        }
    }

    @Test
    void withAYearBeforeTheSampleShowsItsChangeAndItsTrend() throws IOException {
        Workspace here = Workspace.of(folder, Path.of("jobs"), Path.of("input"));
        Workspace.copy(Path.of("jobs/examples/history"), here.path("jobs/history"));
        String previous = Files.readAllLines(EXAMPLES.resolve("README.md")).stream()
                .filter(line -> line.startsWith("previous: {"))
                .findFirst()
                .orElseThrow();
        here.round("previous: {}", previous);
        assertThat(night(here)).as(here.complained()).isZero();

        List<String> figures = Files.readAllLines(here.path("output/2023/annual-figures-2023.csv"));
        assertThat(figures).hasSize(9);
        assertThat(figures.get(1)).contains(",147,FINAL,1,131,12.21,");
        assertThat(figures.subList(1, 9)).allMatch(line -> line.contains(",FINAL,1,"));
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(here.path("output/2023/consolidated-2023-en.xlsx")))) {
            assertThat(book.getSheet("Trend")).isNotNull();
            StringBuilder glance = new StringBuilder();
            book.getSheet("The year at a glance").forEach(row -> row.forEach((Cell cell) -> glance.append(cell)));
            assertThat(glance.toString()).doesNotContain("Not comparable");
        }
    }

    private static int night(Workspace here) throws IOException {
        Path nightly = here.path("jobs/nightly.yml");
        Files.writeString(nightly, Files.readString(nightly).replace("settle-seconds: 2", "settle-seconds: 0"));
        return here.run("nightly", "--run-date", "2026-03-01", "--round", "2023");
    }

    private static Map<String, String> told(Workspace here) throws IOException {
        Map<String, String> told = new TreeMap<>();
        try (Stream<Path> files = Files.walk(here.path("output/receipts"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".receipt.json")).toList()) {
                JsonNode receipt = JsonMapper.shared().readTree(Files.readString(file));
                TreeSet<String> codes = new TreeSet<>();
                receipt.path("findings").forEach(f -> codes.add(f.path("code").asString()));
                told.put(
                        receipt.path("file").asString(), receipt.path("verdict").asString() + " " + codes);
            }
        }
        return told;
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }
}
