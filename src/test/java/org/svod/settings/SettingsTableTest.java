package org.svod.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTableTest {

    @TempDir
    private Path folder;

    private final SettingsProblems problems = new SettingsProblems();

    private List<SettingsRow> rows(String csv) throws IOException {
        Files.writeString(folder.resolve("x.csv"), csv);
        return SettingsTable.read(folder, "x.csv", List.of("code", "value"), List.of("note"), problems);
    }

    private String told() {
        try {
            problems.throwIfAny();
            return "";
        } catch (SettingsException e) {
            return e.problems().stream().map(SettingsProblem::toString).collect(Collectors.joining("; "));
        }
    }

    @Test
    void rowsAreReadWithTheirLines() throws IOException {
        List<SettingsRow> rows = rows("code,value,note\nA, 5 ,\"two\nlines\"\n\n,,\nB,2024-06-01\n");

        assertThat(rows).extracting(SettingsRow::line).containsExactly(2L, 6L);
        assertThat(rows).extracting(SettingsRow::file).containsOnly("x.csv");
        assertThat(rows.get(0).whole("value", 5, 5)).isEqualTo(OptionalInt.of(5));
        assertThat(rows.get(0).decimal("value")).contains(new BigDecimal(5));
        assertThat(rows.get(0).optional("note")).contains("two\nlines");
        assertThat(rows.get(1).date("value")).contains(LocalDate.of(2024, 6, 1));
        assertThat(rows.get(1).optional("note")).as("a row may be short").isEmpty();
        assertThat(rows.get(1).text("code")).isEqualTo("B");
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                       | x.csv:1: the table is empty
        code;value\\nA;5         | x.csv:1: the table is divided by semicolons
        code,value\\nA,5,6       | x.csv:2: the row has 3 fields
        code,value\\nA,"5\\nB,6  | a quotation mark is opened and never closed
        code,value\\nA,"5"x      | there is more in a field than what stands in quotation marks
        """)
    void aTableThatCannotBeReadIsTold(String csv, String told) throws IOException {
        rows(csv.replace("\\n", "\n"));
        assertThat(told()).contains(told);
    }

    @Test
    void aColumnThatIsMissingOrUnknownIsTold() throws IOException {
        rows("code,vlaue\nA,5\n");
        assertThat(told()).contains("value", "vlaue");
        assertThat(SettingsTable.read(folder, "nowhere.csv", List.of("code"), List.of(), problems))
                .isEmpty();
        assertThat(told()).contains("nowhere.csv: the file is missing; expected a CSV table with the columns code");
    }

    @ParameterizedTest
    @CsvSource({"whole, 8", "whole, x", "decimal, 1e3", "date, 1.6.2024", "yes, maybe", "choice, eon", "required, ''"})
    void aFieldThatCannotBeReadIsToldWithItsLine(String type, String value) throws IOException {
        SettingsRow row = rows("code,value\nA," + value + "\n").get(0);
        Object read = switch (type) {
            case "whole" -> row.whole("value", 1, 7);
            case "decimal" -> row.decimal("value");
            case "date" -> row.date("value");
            case "yes" -> row.yes("value");
            case "choice" -> row.choice("value", ChronoUnit.class);
            default -> row.required("value");
        };

        assertThat(read).isNotNull();
        assertThat(told()).startsWith("x.csv:2: ").contains("value");
    }

    @Test
    void whatOlderSoftwareDidNotSeeIsLetPassInArchivedSettings() {
        SettingsProblems archived = SettingsProblems.ofArchived();
        archived.addUnlessArchived("x.csv", 2, "wrong", "right");
        assertThat(archived.any()).isFalse();
        archived.add("x.csv", 2, "wrong", "right");
        assertThat(archived.anyAbout("x.csv")).isTrue();
        assertThat(archived.anyAbout("y.csv")).isFalse();
    }
}
