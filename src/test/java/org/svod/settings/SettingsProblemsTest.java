package org.svod.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All problems are reported at once, each with its place. */
class SettingsProblemsTest {

    private final SettingsProblems problems = new SettingsProblems();

    @TempDir
    private Path root;

    @Test
    void problemsStandInTheOrderOfFilesAndLines() {
        problems.add("b.csv", 2, "wrong", "right");
        problems.add("a.csv", 10, "wrong", "right");
        problems.add("a.csv", 9, "bad", "good");
        problems.add("a.csv", 0, "missing", "a file");
        assertThat(Told.lines(problems))
                .containsExactly(
                        "a.csv: missing; expected a file",
                        "a.csv:9: bad; expected good",
                        "a.csv:10: wrong; expected right",
                        "b.csv:2: wrong; expected right");
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(OperatorException.class)
                .hasMessage(String.join(System.lineSeparator(), Told.lines(problems)));
    }

    @Test
    void withoutAProblemNothingIsThrown() {
        assertThat(problems.any()).isFalse();
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
        problems.addUnlessArchived("a.csv", 1, "wrong", "right");
        assertThat(problems.any()).isTrue();
        assertThat(problems.anyAbout("a.csv")).isTrue();
        assertThat(problems.anyAbout("a")).isFalse();
    }

    @Test
    void anExceptionKeepsWhatItWasGiven() {
        SettingsProblem one = new SettingsProblem("a.csv", 3, "wrong", "right");
        SettingsException exception = new SettingsException(List.of(one));
        assertThat(exception.problems()).containsExactly(one);
        assertThat(exception).hasMessage("a.csv:3: wrong; expected right").hasNoCause();
    }

    /** The byte FF stands for an X. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        aX            | 1
        a\\nbX        | 2
        a\\r\\nbX     | 2
        a\\rb\\rX     | 3
        a\\n\\nX\\nb  | 3
        a\\n\\r\\n\\rX | 4
        X             | 1
        """)
    void aByteThatIsNoTextIsNamedWithItsLine(String text, int line) throws IOException {
        byte[] bytes = text.replace("\\n", "\n").replace("\\r", "\r").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 'X' ? (byte) 0xFF : bytes[i];
        }
        Files.write(root.resolve("a.csv"), bytes);
        assertThat(SettingsText.read(root, "a.csv", "the table saved as CSV UTF-8", problems))
                .isEmpty();
        assertThat(Told.lines(problems))
                .containsExactly(
                        "a.csv:" + line + ": the line is not UTF-8 text; expected the table saved as CSV UTF-8");
    }

    @Test
    void aCharacterThatIsCutAtTheEndIsNoText() throws IOException {
        byte[] bytes = "a\nж".getBytes(StandardCharsets.UTF_8);
        Files.write(root.resolve("a.csv"), Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(SettingsText.read(root, "a.csv", "UTF-8", problems)).isEmpty();
        assertThat(Told.lines(problems)).containsExactly("a.csv:2: the line is not UTF-8 text; expected UTF-8");
    }

    @Test
    void textIsReadAsItIs() throws IOException {
        Files.writeString(root.resolve("a.csv"), "\uFEFFж,😀\r\n");
        assertThat(SettingsText.read(root, "a.csv", "UTF-8", problems)).isEqualTo(Optional.of("\uFEFFж,😀\r\n"));
        Files.createDirectory(root.resolve("b.csv"));
        assertThat(SettingsText.read(root, "b.csv", "UTF-8", problems)).isEmpty();
        assertThat(Told.lines(problems)).singleElement().asString().startsWith("b.csv: the file cannot be read (");
    }
}
