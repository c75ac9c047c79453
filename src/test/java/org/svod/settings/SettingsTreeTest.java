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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTreeTest {

    @TempDir
    private Path folder;

    private final SettingsProblems problems = new SettingsProblems();

    private SettingsTree tree(String yaml) throws IOException {
        Files.writeString(folder.resolve("x.yml"), yaml);
        return SettingsTree.read(folder, "x.yml", problems);
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
    void valuesAreReadByTheirType() throws IOException {
        SettingsTree tree = tree("""
                text: ' a b '
                whole: 7
                decimal: 0.050
                flag: true
                date: 2024-06-01
                list: [a, ' b']
                choice: days
                inner: {key: value}
                blank: ''
                """);

        assertThat(tree.text("text")).contains("a b");
        assertThat(tree.text("blank")).isEmpty();
        assertThat(tree.whole("whole", 7, 7)).isEqualTo(OptionalInt.of(7));
        assertThat(tree.decimal("decimal")).contains(new BigDecimal("0.050"));
        assertThat(tree.flag("flag")).contains(true);
        assertThat(tree.date("date")).contains(LocalDate.of(2024, 6, 1));
        assertThat(tree.list("list")).isEqualTo(List.of("a", "b"));
        assertThat(tree.choice("choice", ChronoUnit.class)).contains(ChronoUnit.DAYS);
        assertThat(tree.tree("inner").required("key")).isEqualTo("value");
        assertThat(tree.tree("absent").text("key")).isEmpty();
        assertThat(tree.keys()).hasSize(9);
        tree.reportUnknownKeys();
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        whole   | 8          | x.yml:2: key 8 is not possible; expected a whole number from 1 to 7
        whole   | 0          | x.yml:2: key 0 is not possible; expected a whole number from 1 to 7
        whole   | 7.0        | x.yml:2: key 7.0 is not possible; expected a whole number from 1 to 7
        decimal | -1         | x.yml:2: key -1 is not a number; expected a plain decimal like 0.05
        decimal | 1e3        | x.yml:2: key 1e3 is not a number; expected a plain decimal like 0.05
        flag    | yes        | x.yml:2: key yes is neither true nor false; expected true or false
        date    | 01.06.2024 | x.yml:2: key 01.06.2024 is not a date; expected a date like 2024-06-01
        text    | [a]        | x.yml:2: key is not a single value; expected one value
        list    | a          | x.yml:2: key is not a list; expected a list like [AM, AZ]
        list    | [[a]]      | x.yml:2: key holds something else than single values; expected a list like [AM, AZ]
        tree    | a          | x.yml:2: key is not a mapping; expected lines of the form key: value
        required | ''        | x.yml:2: key is missing; expected a value
        """)
    void whatCannotBeReadIsToldWithItsLine(String type, String value, String told) throws IOException {
        SettingsTree tree = tree("# comment\nkey: " + value + "\n");
        Function<SettingsTree, Object> read = switch (type) {
            case "whole" -> t -> t.whole("key", 1, 7);
            case "decimal" -> t -> t.decimal("key");
            case "flag" -> t -> t.flag("key");
            case "date" -> t -> t.date("key");
            case "text" -> t -> t.text("key");
            case "list" -> t -> t.list("key");
            case "tree" -> t -> t.tree("key").keys();
            default -> t -> t.required("key");
        };
        assertThat(read.apply(tree)).isNotNull();
        assertThat(told()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a: 1\\na: 2     | x.yml:2: a is there twice; expected each key once
        - a            | x.yml:1: the file is not a mapping; expected lines of the form key: value
        a: {b: 1       | not YAML
        """)
    void aFileThatIsNoMappingIsToldOnce(String yaml, String told) throws IOException {
        tree(yaml.replace("\\n", "\n"));
        assertThat(told()).contains(told).doesNotContain("; x.yml");
    }

    @Test
    void aMissingFileIsOneProblemAndNotOneForEachKey() {
        SettingsTree tree = SettingsTree.read(folder, "nowhere.yml", problems);
        assertThat(tree.required("key")).isEmpty();
        assertThat(told()).isEqualTo("nowhere.yml: the file is missing; expected a YAML file");
    }

    @Test
    void aKeyThatNobodyAskedForIsLikelyMisspelt() throws IOException {
        SettingsTree tree = tree("good: 1\ngodo: 2\ninner: {bad: 3}\n");
        assertThat(tree.text("good")).isPresent();
        assertThat(tree.tree("inner").has("good")).isFalse();
        tree.reportUnknownKeys();

        assertThat(told())
                .contains(
                        "x.yml:2: unknown setting godo; expected one of good, inner",
                        "x.yml:3: unknown setting inner.bad");
    }
}
