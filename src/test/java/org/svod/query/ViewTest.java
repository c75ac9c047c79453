package org.svod.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.databank.QueryDatabase;
import org.svod.databank.QueryDatabase.Column;
import org.svod.databank.QueryDatabase.QueryException;

/** Which views a question names, which types their columns have, and where the tables lie. */
class ViewTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SELECT * FROM figures                                  | figures
        select * from FIGURES                                  | figures
        SELECT * FROM figures_by_state                         | figures_by_state
        SELECT * FROM figures f JOIN returns r ON f.a = r.a    | figures returns
        SELECT * FROM (SELECT 1 FROM codes)                    | codes
        SELECT * FROM figures,trend                            | figures trend
        SELECT * FROM myfigures                                |
        SELECT * FROM figures2                                 |
        SELECT 1                                               |
        """)
    void aQuestionNamesAViewByAWholeWord(String sql, String views) {
        assertThat(PublishedViews.namedIn(sql)).isEqualTo(views == null ? List.of() : List.of(views.split(" ")));
    }

    @Test
    void everyViewHasANameAndATableOfItsOwn() {
        Set<String> files = new HashSet<>();
        for (View view : View.values()) {
            files.add(view.file("2023"));
            assertThat(view.code()).matches("[a-z_]+");
            assertThat(view.file("2023")).matches("[a-z-]+-2023\\.csv");
        }
        assertThat(files).hasSameSizeAs(View.values());
        assertThat(PublishedViews.names()).hasSameSizeAs(View.values()).contains("figures", "adjustments");
    }

    @ParameterizedTest
    @CsvSource({
        "FIGURES, value, value, NUMBER",
        "FIGURES, values, reported_values, TEXT",
        "FIGURES, status, status, TEXT",
        "RETURNS, due, due, DATE",
        "RETURNS, days_late, days_late, NUMBER",
        "RULES, left, left_side, NUMBER",
        "RULES, right, right_side, NUMBER",
        "TREND, index, index_100, NUMBER",
        "TREND, break, is_break, TEXT",
        "VINTAGES, published_on, published_on, DATE",
        "CODES, code, code, TEXT",
    })
    void aColumnHasItsTypeAndNeverAWordOfSqlAsItsName(View view, String heading, String name, QueryDatabase.Type type) {
        assertThat(view.column(heading)).isEqualTo(new Column(name, type));
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void noColumnIsBothANumberAndADate(View view) throws QueryException {
        List<String> headings = List.of("value", "due", "received", "index", "left", "delivery", "decided_on", "x");
        try (QueryDatabase database = new QueryDatabase()) {
            List<Column> columns = headings.stream().map(view::column).toList();
            database.add(view.code(), columns).close();
            assertThat(database.ask("SELECT * FROM " + view.code()).columns()).isEqualTo(columns);
        }
    }

    private void write(String file, String text) throws IOException {
        Path place = folder.resolve(file);
        Files.createDirectories(place.resolveSibling("."));
        Files.writeString(place, text);
    }

    private List<List<Object>> ask(PublishedViews views, String sql) throws IOException, QueryException {
        try (QueryDatabase database = new QueryDatabase()) {
            views.copy(sql, database);
            return database.ask(sql).rows().stream()
                    .map(row -> row.stream()
                            .map(value -> (Object) String.valueOf(value))
                            .toList())
                    .toList();
        }
    }

    private PublishedViews views(String... rounds) {
        Map<String, Path> folders = new TreeMap<>();
        for (String round : rounds) {
            folders.put(round, folder.resolve(round));
        }
        return new PublishedViews(folders);
    }

    @Test
    void theTablesOfASetInFoldersAreFoundAndTextsAreAsTheyWereWritten() throws IOException, QueryException {
        write("2023/internal/coverage-2023.csv", "state,period,due,note\nKZ,2023-01,2023-02-15,'=not a formula\n");
        write("2023/public/codes-2023.csv", "list,code,name_en,name_ru\nstate,KZ,'-Kazakhstan,Казахстан\n");
        write("2023/coverage-2023.csv", "state,period,due,note\nRU,2023-01,2023-02-15,beside the folders\n");
        assertThat(ask(views("2023"), "SELECT state, state_en, state_ru, due, note, round FROM returns"))
                .containsExactly(List.of("KZ", "-Kazakhstan", "Казахстан", "2023-02-15", "=not a formula", "2023"));
    }

    @Test
    void aViewThatNoRoundHasIsNotThereAndABlankHasNoValue() throws IOException, QueryException {
        write("2023/figures-by-state-2023.csv", "indicator,state,value\nDETAINED,KZ,\nDETAINED,RU,-0.5\n");
        assertThat(ask(views("2023", "2024"), "SELECT state, value FROM figures_by_state ORDER BY state"))
                .containsExactly(List.of("KZ", "null"), List.of("RU", "-0.5"));
        assertThat(views("2023", "2024").columns(List.of("figures_by_state", "trend")))
                .isEqualTo(Map.of(
                        "figures_by_state",
                        List.of(
                                "round",
                                "indicator",
                                "indicator_en",
                                "indicator_ru",
                                "state",
                                "state_en",
                                "state_ru",
                                "value"),
                        "trend",
                        List.of()));
    }
}
