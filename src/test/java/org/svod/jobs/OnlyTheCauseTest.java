package org.svod.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.run.RunSettings;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;

/** If a table cannot be read at all, that is the only problem; what follows from it, line by line, is none. */
class OnlyTheCauseTest {

    private static final Charset WINDOWS = Charset.forName("windows-1251");

    private final Path jobs;

    OnlyTheCauseTest(@TempDir Path jobs) {
        this.jobs = jobs;
    }

    @BeforeEach
    void copyTheShippedOnes() throws IOException {
        ShippedJobs.copyTo(jobs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"states", "indicators", "units", "operations", "statuses", "headings"})
    void ofAMissingTable(String table) throws IOException {
        Files.delete(jobs.resolve("codebook/" + table + ".csv"));

        assertThat(problems())
                .singleElement()
                .satisfies(p -> assertThat(p)
                        .startsWith("codebook/" + table + ".csv: the file is missing; expected a CSV table"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"states", "indicators", "units"})
    void ofATableWithoutRows(String table) throws IOException {
        Path path = jobs.resolve("codebook/" + table + ".csv");
        Files.writeString(path, Files.readAllLines(path).get(0) + "\n");

        assertThat(problems())
                .containsExactly("codebook/" + table + ".csv: the table has no rows; expected at least one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codebook/states.csv",
                "codebook/indicators.csv",
                "codebook/operations.csv",
                "codebook/statuses.csv",
                "rounds/2023/decisions.csv",
                "rounds/2023/register/partners.csv"
            })
    void ofATableDividedBySemicolons(String table) throws IOException {
        Path path = jobs.resolve(table);
        Files.writeString(path, "\uFEFF\r\n" + Files.readString(path).replace(',', ';'));

        assertThat(problems())
                .containsExactly(table + ":2: the table is divided by semicolons; expected fields divided by commas");
    }

    @Test
    void ofATableDividedByTabs() throws IOException {
        Path path = jobs.resolve("codebook/units.csv");
        Files.writeString(path, Files.readString(path).replace(',', '\t'));

        assertThat(problems())
                .containsExactly(
                        "codebook/units.csv:1: the table is divided by tabs; expected fields divided by commas");
    }

    @Test
    void ofATableInAnotherEncodingTheFirstLineThatTellsIsNamed() throws IOException {
        Path path = jobs.resolve("codebook/operations.csv");
        Files.write(path, Files.readString(path).replace("\n", "\r\n").getBytes(WINDOWS));

        assertThat(problems())
                .containsExactly(
                        "codebook/operations.csv:2: the line is not UTF-8 text; expected the table saved as CSV UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"rounds/2023/round.yml, 3", "rounds/2023/register/letter.yml, 7"})
    void ofSettingsInAnotherEncodingTheFirstLineThatTellsIsNamed(String file, int line) throws IOException {
        Path path = jobs.resolve(file);
        Files.write(path, Files.readString(path).getBytes(WINDOWS));

        assertThat(problems())
                .containsExactly(file + ":" + line + ": the line is not UTF-8 text; expected the file saved as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly.yml", "rounds/2023/round.yml", "rounds/2023/register/letter.yml"})
    void ofMissingSettings(String file) throws IOException {
        boolean deleted = Files.deleteIfExists(jobs.resolve(file));

        assertThat(deleted).isTrue();
        assertThat(problems()).containsExactly(file + ": the file is missing; expected a YAML file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "AZ_2023-03.csv,  | \"AZ_2023-03.csv,   | a quotation mark is opened and never closed",
                "AZ_2023-03.csv,  | \"AZ\"_2023-03.csv, | there is more in a field than what stands in quotation marks"
            })
    void ofAWrongQuotationMarkItsLineIsNamed(String good, String bad, String wrong) throws IOException {
        Path path = jobs.resolve("rounds/2023/received.csv");
        Files.writeString(path, Files.readString(path).replace(good, bad));

        assertThat(problems())
                .singleElement()
                .satisfies(p -> assertThat(p)
                        .startsWith(
                                "rounds/2023/received.csv:16: " + wrong + "; expected a quotation mark at both ends"));
    }

    private List<String> problems() {
        try {
            RunSettings.readWithLetter(jobs);
            return List.of();
        } catch (SettingsException e) {
            return e.problems().stream().map(SettingsProblem::toString).toList();
        }
    }
}
