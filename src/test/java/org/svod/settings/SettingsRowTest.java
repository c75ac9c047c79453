package org.svod.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type of field: what is read, what is refused, and that a blank field is no problem. */
class SettingsRowTest {

    private final SettingsProblems problems = new SettingsProblems();

    private SettingsRow row(String value) {
        return new SettingsRow("x.csv", 7, List.of("a", "b"), List.of("first", value), problems);
    }

    @ParameterizedTest
    @CsvSource({
        "304.5, 304.5",
        "-0.000000001, -0.000000001",
        "999999999999999, 999999999999999",
        "007, 7",
        "0, 0",
    })
    void aPlainDecimalIsReadExactly(String text, BigDecimal number) {
        assertThat(row(text).decimal("b").orElseThrow()).isEqualByComparingTo(number);
        assertThat(problems.any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000",
                "0.0000000001",
                "1e3",
                "+1",
                "--1",
                "1.",
                ".5",
                "1,5",
                "1 000",
                "٣",
                "NaN",
                "0x1"
            })
    void anythingElseIsNoDecimal(String text) {
        assertThat(row(text).decimal("b")).isEmpty();
        assertThat(Told.lines(problems))
                .containsExactly("x.csv:7: b " + text + " is not a number; expected a plain decimal like 304.5");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "7, true", "0, false", "8, false", "-1, false", "1.0, false", "10000000001, false"})
    void aWholeNumberLiesWithinItsLimits(String text, boolean read) {
        assertThat(row(text).whole("b", 1, 7).isPresent()).isEqualTo(read);
        assertThat(problems.any()).isEqualTo(!read);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-31, true",
        "2024-02-29, true",
        "2023-02-29, false",
        "2023-5-31, false",
        "31.05.2023, false",
        "2023-05-31T00:00, false",
    })
    void aDateIsADayOfTheCalendar(String text, boolean read) {
        assertThat(row(text).date("b").map(LocalDate::toString).orElse("")).isEqualTo(read ? text : "");
        assertThat(problems.any()).isEqualTo(!read);
    }

    @ParameterizedTest
    @CsvSource({"yes, true, 0", "no, false, 0", "'', false, 0", "YES, false, 1", "true, false, 1", "y, false, 1"})
    void yesAndNoAreTheOnlyAnswers(String text, boolean yes, int found) {
        assertThat(row(text).yes("b")).isEqualTo(yes);
        assertThat(Told.lines(problems)).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"half-days, HALF_DAYS", "days, DAYS", "half_days, ", "Days, ", "DAYS, ", "day, "})
    void aChoiceIsWrittenInLowerCaseWithHyphens(String text, ChronoUnit unit) {
        assertThat(row(text).choice("b", ChronoUnit.class).orElse(null)).isEqualTo(unit);
        assertThat(problems.any()).isEqualTo(unit == null);
        if (unit == null) {
            assertThat(Told.lines(problems).get(0))
                    .startsWith("x.csv:7: b " + text + " is not known; expected one of nanos, micros, ");
        }
    }

    @Test
    void aBlankFieldIsEmptyAndOnlyARequiredOneIsAProblem() {
        SettingsRow row = row("");
        assertThat(row.optional("b")).isEmpty();
        assertThat(row.date("b")).isEmpty();
        assertThat(row.decimal("b")).isEmpty();
        assertThat(row.whole("b", 1, 7)).isEmpty();
        assertThat(row.choice("b", ChronoUnit.class)).isEmpty();
        assertThat(row.text("no column")).isEmpty();
        assertThat(problems.any()).isFalse();
        assertThat(row.required("a")).isEqualTo("first");
        assertThat(row.required("b")).isEmpty();
        assertThat(Told.lines(problems)).containsExactly("x.csv:7: b is blank; expected a value");
    }

    @Test
    void aProblemOfTheRowHasItsPlace() {
        row("x").problem("wrong", "right");
        row("x").problemUnlessArchived("old", "new");
        assertThat(Told.lines(problems))
                .containsExactly("x.csv:7: wrong; expected right", "x.csv:7: old; expected new");
        SettingsProblems archived = SettingsProblems.ofArchived();
        new SettingsRow("x.csv", 7, List.of("a"), List.of("x"), archived).problemUnlessArchived("old", "new");
        assertThat(archived.any()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        code,value,code\\nA,1,2       | x.csv:1: the column code is there twice; expected each column once
        code\\tvalue\\nA\\t1          | x.csv:1: the table is divided by tabs; expected fields divided by commas
        \\n\\ncode;value\\nA;1        | x.csv:3: the table is divided by semicolons; expected fields divided by commas
        code,value\\nA,1\\n,,,x       | x.csv:3: the row has 4 fields; expected 2 fields as in the heading
        code,value\\n"A\\nB",1\\nC,1,2 | x.csv:4: the row has 3 fields; expected 2 fields as in the heading
        """)
    void aTableIsRefusedWithTheLineThatIsWrong(String csv, String problem, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("x.csv"), csv.replace("\\n", "\n").replace("\\t", "\t"));
        SettingsTable.read(folder, "x.csv", List.of("code", "value"), List.of(), problems);
        assertThat(Told.lines(problems)).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aTableWithAMarkOfItsByteOrderAndAnyLineEndIsRead(String end, @TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("x.csv"), "\uFEFF\"code\" , value" + end + " A;B ,\" 1 \"" + end + end + "C" + end);
        List<SettingsRow> rows = SettingsTable.read(folder, "x.csv", List.of("code", "value"), List.of(), problems);
        assertThat(Told.lines(problems)).isEmpty();
        assertThat(rows).extracting(SettingsRow::line).containsExactly(2L, 4L);
        assertThat(rows).extracting(row -> row.text("code")).containsExactly("A;B", "C");
        assertThat(rows).extracting(row -> row.text("value")).containsExactly("1", "");
    }
}
