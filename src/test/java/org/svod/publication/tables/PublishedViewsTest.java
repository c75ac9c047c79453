package org.svod.publication.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.databank.QueryDatabase;
import org.svod.databank.QueryDatabase.Column;
import org.svod.databank.QueryDatabase.QueryException;
import org.svod.databank.QueryRows;
import org.svod.query.PublishedViews;

class PublishedViewsTest {

    private static final Map<String, List<String>> HEADINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("annual-figures", AnnualFiguresCsv.HEADINGS),
            Map.entry("codes", CodesCsv.HEADINGS),
            Map.entry("contributions", ContributionsCsv.HEADINGS),
            Map.entry("coverage", CoverageCsv.HEADINGS),
            Map.entry("estimates", EstimatesCsv.HEADINGS),
            Map.entry("evidence", EvidenceLine.HEADINGS),
            Map.entry("figures-by-month", BreakdownCsv.BY_MONTH),
            Map.entry("figures-by-operation", BreakdownCsv.BY_OPERATION),
            Map.entry("figures-by-state", BreakdownCsv.BY_STATE),
            Map.entry("flows", FlowsCsv.HEADINGS),
            Map.entry("instruments", InstrumentsCsv.HEADINGS),
            Map.entry("reconciliation", ReconciliationCsv.HEADINGS),
            Map.entry("rules", RulesCsv.HEADINGS),
            Map.entry("trend", TrendCsv.HEADINGS),
            Map.entry("vintages", VintagesCsv.HEADINGS)));

    @TempDir
    private Path folder;

    /** An answer as text: a line of columns, then a line for each row. */
    private static List<String> ask(QueryDatabase database, String sql) throws QueryException {
        QueryDatabase.Answer answer = database.ask(sql);
        List<String> lines = new ArrayList<>();
        lines.add(answer.columns().toString());
        answer.rows().forEach(row -> lines.add(row.toString()));
        return lines;
    }

    private void write(String round, String table, List<String> headings, String... rows) throws IOException {
        Path set = Files.createDirectories(folder.resolve(round));
        Files.writeString(
                set.resolve(table + "-" + round + ".csv"), String.join(",", headings) + "\n" + String.join("", rows));
    }

    private PublishedViews views(String... rounds) {
        Map<String, Path> folders = new TreeMap<>();
        Arrays.stream(rounds).forEach(round -> folders.put(round, folder.resolve(round)));
        return new PublishedViews(folders);
    }

    @Test
    void everyTableOfARoundIsAViewAndEveryColumnCanBeAskedForByItsName() throws IOException, QueryException {
        for (Map.Entry<String, List<String>> table : HEADINGS.entrySet()) {
            write("2023", table.getKey(), table.getValue());
        }
        assertThat(Arrays.stream(RoundTable.values())
                        .map(table -> table.file(TableSample.report()))
                        .filter(file -> file.endsWith(".csv") && !file.endsWith(".sdmx.csv"))
                        .count())
                .as("the other views are made from source tables")
                .isEqualTo(HEADINGS.size() - SourceTable.values().length);
        Map<String, List<String>> columns = views("2023").columns(PublishedViews.names());
        assertThat(columns).hasSize(HEADINGS.size());
        for (Map.Entry<String, List<String>> view : columns.entrySet()) {
            String sql = "SELECT " + String.join(", ", view.getValue()) + " FROM " + view.getKey();
            try (QueryDatabase database = new QueryDatabase()) {
                views("2023").copy(sql, database);
                assertThat(ask(database, sql)).as(view.getKey()).hasSize(1);
            }
        }
    }

    @Test
    void roundsStandOneBelowTheOtherWithTheNamesOfTheirOwnCodes() throws IOException, QueryException {
        write("2022", "figures-by-state", BreakdownCsv.BY_STATE, "EXPLOSIVES,KZ,0.1,0,0,0,0.1\n");
        write("2022", "codes", CodesCsv.HEADINGS, "state,KZ,Kazakhstan,Казахстан\n", "state,XX,'=x,''y\n");
        write("2023", "figures-by-state", BreakdownCsv.BY_STATE, "EXPLOSIVES,KZ,0.2,0,,0,0.2\n");
        String sql = "SELECT round, state_en, mirror, value FROM Figures_By_State ORDER BY mirror, round";
        try (QueryDatabase database = new QueryDatabase()) {
            views("2022", "2023", "2024").copy(sql, database);
            assertThat(ask(database, sql)).contains("[2022, Kazakhstan, 0, 0.1]", "[2023, null, null, 0.2]");
            assertThat(ask(database, "SELECT SUM(value) FROM figures_by_state").get(1))
                    .isEqualTo("[0.3]");
            assertThat(ask(database, "SELECT value FROM figures_by_state ORDER BY mirror DESC, value")
                            .get(2))
                    .as("what is not known comes last")
                    .isEqualTo("[0.2]");
        }
    }

    /** A release keeps its columns, also when a later version of Svod has more. */
    @Test
    void aRoundWhoseTableHasFewerColumnsHasNoValueInTheOthers() throws IOException, QueryException {
        write("2022", "figures-by-month", List.of("indicator", "value"), "DETAINED,5\n");
        write("2023", "figures-by-month", BreakdownCsv.BY_MONTH, "DETAINED,2023-01,7\n");
        String sql = "SELECT round, period, value FROM figures_by_month ORDER BY round";
        try (QueryDatabase database = new QueryDatabase()) {
            views("2022", "2023").copy(sql, database);
            assertThat(ask(database, sql)).contains("[2022, null, 5]", "[2023, 2023-01, 7]");
        }
    }

    @Test
    void whoAsksCanOnlyRead() throws QueryException {
        try (QueryDatabase database = new QueryDatabase()) {
            try (QueryRows rows = database.add("t", List.of(new Column("a", QueryDatabase.Type.TEXT)))) {
                rows.add(List.of("x"));
            }
            Path file = folder.resolve("script.txt");
            for (String sql : List.of(
                    "DELETE FROM t",
                    "UPDATE t SET a = 'y'",
                    "DROP TABLE t",
                    "CREATE TABLE u (a INTEGER)",
                    "SCRIPT '" + file + "'",
                    "SHUTDOWN",
                    "CALL \"java.lang.System.exit\"(1)",
                    "SELECT a FROM t; DELETE FROM t",
                    "SELECT b FROM t",
                    "")) {
                assertThatThrownBy(() -> ask(database, sql)).as(sql).isInstanceOf(QueryException.class);
            }
            assertThat(file).doesNotExist();
            assertThat(ask(database, "SELECT a FROM t")).containsExactly("[Column[name=a, type=TEXT]]", "[x]");
        }
    }
}
