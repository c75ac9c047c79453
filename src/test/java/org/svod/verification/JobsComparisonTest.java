package org.svod.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.intake.Archive;
import org.svod.intake.JobsSnapshots;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;

/** Which lines of the settings differ from those of the last run. */
class JobsComparisonTest {

    @TempDir
    private Path folder;

    private Path jobs;
    private Archive archive;
    private Journal journal;

    @BeforeEach
    void settingsOfTheLastRun() throws IOException {
        jobs = folder.resolve("jobs");
        archive = new Archive(folder.resolve("archive"));
        journal = new Journal(folder.resolve("archive"));
        write("codebook/states.csv", "a\nb\nc\n");
        write("nightly.yml", "workers: 2\n");
        write("letter/template.docx", "bytes");
    }

    private void write(String file, String text) throws IOException {
        Path place = jobs.resolve(file);
        Files.createDirectories(place.resolveSibling("."));
        Files.writeString(place, text);
    }

    private JobsComparison comparison() {
        return new JobsComparison(jobs, archive, journal);
    }

    private List<String> after(String file, String text) throws IOException {
        String before = new JobsSnapshots(archive).store(jobs);
        write(file, text);
        return comparison().differences(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a\\nb\\nc\\n       |
        a\\nX\\nc\\n       | states.csv:2: is "X", was "b"
        a\\nc\\n           | states.csv:2: is blank, was "b"
        a\\nb\\nX\\nc\\n   | states.csv:3: is "X", was blank
        X\\nb\\nY\\n       | states.csv:1: is "X", was "a"; states.csv:3: is "Y", was "c"
        a\\nb\\nc          | states.csv: other line ends
        a\\r\\nb\\r\\nc\\r\\n | states.csv: other line ends
        ''                 | states.csv:1: is blank, was "a"; states.csv:2: is blank, was "b"; states.csv:3: is blank, was "c"
        a\\nb\\nb\\nc\\n   | states.csv:3: is "b", was blank
        """)
    void theLinesBetweenTheFirstAndTheLastDifferenceAreNamed(String text, String expected) throws IOException {
        List<String> differences =
                after("codebook/states.csv", text.replace("\\n", "\n").replace("\\r", "\r"));
        assertThat(differences.stream()
                        .map(line -> line.substring("codebook/".length()))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void filesThatComeAndGoAreNamedAndTheSettingsOfTheMachineAreNot() throws IOException {
        String before = new JobsSnapshots(archive).store(jobs);
        write("nightly.yml", "workers: 8\n");
        write("codebook/units.csv", "x");
        Files.delete(jobs.resolve("codebook/states.csv"));
        write("letter/template.docx", "other");
        assertThat(comparison().differences(before))
                .containsExactly(
                        "codebook/states.csv: is missing",
                        "codebook/units.csv: was not there",
                        "letter/template.docx: other bytes");
    }

    @Test
    void aLongLineIsCutAndAHostileOneIsEscaped() throws IOException {
        assertThat(after("codebook/states.csv", "a\n" + "x".repeat(121) + "\nc\n"))
                .containsExactly("codebook/states.csv:2: is \"" + "x".repeat(120) + "…\", was \"b\"");
        assertThat(after("codebook/states.csv", "a\n\u202Eb\nc\n"))
                .singleElement()
                .asString()
                .contains("is \"\\u202Eb\"");
    }

    @Test
    void aRunIsRefusedWithTheFirstTwentyDifferences() throws IOException {
        assertThatCode(comparison()::check).as("nothing was ever run").doesNotThrowAnyException();
        String before = new JobsSnapshots(archive).store(jobs);
        journal.append(List.of(
                new JournalEntry.Frozen(3, LocalDate.of(2024, 2, 1), before, "2022"),
                new JournalEntry.Frozen(2, LocalDate.of(2024, 1, 1), "0".repeat(64), "2021")));
        assertThatCode(comparison()::check).doesNotThrowAnyException();
        write(
                "codebook/states.csv",
                IntStream.rangeClosed(1, 21).mapToObj(n -> n + "\n").collect(Collectors.joining()));
        assertThatThrownBy(comparison()::check)
                .isInstanceOf(MismatchedFoldersException.class)
                .hasMessageContaining("are not those of run 3 of 2024-02-01")
                .hasMessageContaining("  codebook/states.csv:20: ")
                .hasMessageContaining("  and 1 more")
                .hasMessageNotContaining("codebook/states.csv:21: ");
    }
}
