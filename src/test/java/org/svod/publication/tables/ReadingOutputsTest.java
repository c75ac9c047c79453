package org.svod.publication.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for readers of the outputs explains every column of every table, and no other ones. */
class ReadingOutputsTest {

    private static final Path PAGE = Path.of("src/docs/reading-outputs.md");
    private static final Path OF_ROWS = Path.of("src/docs/evidence.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("annual-figures", AnnualFiguresCsv.HEADINGS),
            Map.entry("figures-by-state", BreakdownCsv.BY_STATE),
            Map.entry("figures-by-month", BreakdownCsv.BY_MONTH),
            Map.entry("figures-by-operation", BreakdownCsv.BY_OPERATION),
            Map.entry("reconciliation", ReconciliationCsv.HEADINGS),
            Map.entry("coverage", CoverageCsv.HEADINGS),
            Map.entry("flows", FlowsCsv.HEADINGS),
            Map.entry("trend", TrendCsv.HEADINGS),
            Map.entry("estimates", EstimatesCsv.HEADINGS),
            Map.entry("rules", RulesCsv.HEADINGS),
            Map.entry("instruments", InstrumentsCsv.HEADINGS),
            Map.entry("vintages", VintagesCsv.HEADINGS),
            Map.entry("annual-figures.sdmx", SdmxCsv.HEADINGS));

    static Stream<String> tables() {
        return COLUMNS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnIsExplained(String table) throws IOException {
        assertThat(explained(PAGE, "## " + table)).containsExactlyInAnyOrderElementsOf(COLUMNS.get(table));
    }

    @Test
    void theTablesOfRowsAreExplainedOnTheirOwnPage() throws IOException {
        assertThat(explained(OF_ROWS, "## contributions"))
                .containsExactlyInAnyOrderElementsOf(ContributionsCsv.HEADINGS);
        assertThat(explained(OF_ROWS, "## evidence")).containsExactlyInAnyOrderElementsOf(EvidenceLine.HEADINGS);
    }

    @Test
    void everyTableOfARoundIsOnThePage() {
        List<String> csv = Stream.of(RoundTable.values())
                .filter(table -> table.ending().endsWith("csv"))
                .map(table -> table.ending().equals("csv") ? table.stem() : table.stem() + ".sdmx")
                .toList();
        assertThat(COLUMNS.keySet()).containsExactlyInAnyOrderElementsOf(csv);
    }

    /** The column names in the first cells of the table under a heading. */
    private static List<String> explained(Path page, String heading) throws IOException {
        List<String> lines = Files.readAllLines(page);
        return lines.stream()
                .dropWhile(line -> !line.equals(heading) && !line.startsWith(heading + ":"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" \\| ", 2)[0])
                .flatMap(cell -> QUOTED.matcher(cell).results())
                .map((MatchResult name) -> name.group(1))
                .toList();
    }
}
