package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.databank.QueryDatabase.Column;
import org.svod.databank.QueryDatabase.QueryException;

/** Copies of tables that a question can read and never change. */
class QueryDatabaseTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("name", QueryDatabase.Type.TEXT),
            new Column("value", QueryDatabase.Type.NUMBER),
            new Column("day", QueryDatabase.Type.DATE));

    private static QueryDatabase filled(int rows) {
        QueryDatabase database = new QueryDatabase();
        try (QueryRows added = database.add("things", COLUMNS)) {
            for (int i = 0; i < rows; i++) {
                added.add(List.of("n" + i, i + ".50", "2024-01-01"));
            }
            added.add(List.of("", "", ""));
        }
        return database;
    }

    /** Rows are sent in batches of a thousand; the last batch is sent when the table is closed. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 2500})
    void everyRowArrives(int rows) throws QueryException {
        try (QueryDatabase database = filled(rows)) {
            assertThat(database.ask("SELECT COUNT(*) FROM things").rows().get(0))
                    .isEqualTo(List.of(new BigDecimal(rows + 1)));
        }
    }

    @Test
    void valuesHaveTheirTypeAndABlankIsNoValue() throws QueryException {
        try (QueryDatabase database = filled(1)) {
            QueryDatabase.Answer answer = database.ask("SELECT name, value, day FROM things ORDER BY name");
            assertThat(answer.columns()).isEqualTo(COLUMNS);
            assertThat(answer.rows())
                    .as("what has no value stands last")
                    .containsExactly(
                            List.of("n0", new BigDecimal("0.5"), LocalDate.of(2024, 1, 1)),
                            Arrays.asList(null, null, null));
            assertThat(database.ask("SELECT value AS a, value AS a FROM things").hasSameNames())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM things",
                "INSERT INTO things VALUES ('a', 1, NULL)",
                "DROP TABLE things",
                "CREATE TABLE other (a INT)",
                "SHUTDOWN",
                "SELECT * FROM nothing"
            })
    void aQuestionCannotChangeAnything(String sql) throws QueryException {
        try (QueryDatabase database = filled(3)) {
            assertThatThrownBy(() -> database.ask(sql))
                    .isInstanceOf(QueryException.class)
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("statement ["));
            assertThat(database.ask("SELECT name FROM things").rows()).hasSize(4);
        }
    }

    @Test
    void aTextThatIsNoNumberIsRefusedWhereItIsAdded() {
        try (QueryDatabase database = new QueryDatabase();
                QueryRows added = database.add("things", COLUMNS)) {
            assertThatThrownBy(() -> added.add(List.of("n", "five", ""))).isInstanceOf(NumberFormatException.class);
        }
    }
}
