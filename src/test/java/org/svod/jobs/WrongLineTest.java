package org.svod.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.run.RunSettings;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;

/** One line of the shipped folder is spoilt; exactly that line is named, with what is wrong and what was expected. */
class WrongLineTest {

    private final Path jobs;

    WrongLineTest(@TempDir Path jobs) {
        this.jobs = jobs;
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "codebook/states.csv       | AM,ARM,         | AMX,ARM,          | line | code AMX is not a State code | two capital letters",
                "codebook/indicators.csv   | KG,3,           | KG,9,             | line | decimals 9 is not possible | a whole number from 0 to 6",
                "codebook/states.csv | Uzbekistan,Узбекистан | Uzbekistan,RUЅ | line | name_ru RUЅ already means RU | a code or name of one line only",
                "rounds/2023/round.yml     | round: 2023     | round: 2024       | line | the round is called 2024 and its folder 2023 | the same year",
                "rounds/2023/round.yml     | [AM, AZ         | [AM, XX           | line | expected: XX is not a State | codes of codebook/states.csv",
                "nightly.yml               | findings-per-code: 100 | findings-per-code: 1001 | line | findings-per-code 1001 is not possible | a whole number from 1 to 1000",
                "rounds/2023/round.yml     | records-percent | record-percent    | line | unknown setting revisions.record-percent | records-percent",
                "rounds/2023/round.yml     | due-days: 15    | due-days: [       | any  | not YAML | YAML",
                "rounds/2023/decisions.csv | BARRIER-23/03,3 | BARRIER-23/03,-6  | line | value -6 cannot be a settled value | not negative",
                "rounds/2023/decisions.csv | confirm,AMMUNITION,RU 2023-07,, | joint,FINANCING,barrier-23/03,4, | line | a second decision about BARRIER-23/03, after the one on line 2 | one decision",
            })
    void isNamedWithFileLineWhatIsWrongAndWhatWasExpected(
            String file, String good, String bad, String where, String wrong, String expected) throws IOException {
        ShippedJobs.copyTo(jobs);
        int line = ShippedJobs.spoil(jobs, file, good, bad);

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            switch (where) {
                case "line" -> assertThat(problem.line()).isEqualTo(line);
                case "file" -> assertThat(problem.line()).isZero();
                default -> assertThat(problem.line()).isPositive();
            }
            assertThat(problem.wrong()).contains(wrong);
            assertThat(problem.expected()).contains(expected);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codebook/states.csv",
                "codebook/units.csv",
                "codebook/indicators.csv",
                "codebook/operations.csv",
                "codebook/statuses.csv",
                "codebook/headings.csv",
                "rounds/2023/round.yml"
            })
    void aMissingFileIsNamed(String file) throws IOException {
        ShippedJobs.copyTo(jobs);
        Files.delete(jobs.resolve(file));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.wrong()).isEqualTo("the file is missing");
        });
    }

    @Test
    void severalWrongLinesAreAllNamedAtOnce() throws IOException {
        ShippedJobs.copyTo(jobs);
        ShippedJobs.spoil(jobs, "codebook/states.csv", "AM,ARM,", "AMX,ARM,");
        ShippedJobs.spoil(jobs, "codebook/units.csv", "т,KG,1000", "т,KG,0");

        assertThat(problems()).extracting(SettingsProblem::file).contains("codebook/states.csv", "codebook/units.csv");
    }

    private List<SettingsProblem> problems() {
        try {
            RunSettings.readWithLetter(jobs);
            return List.of();
        } catch (SettingsException e) {
            return e.problems();
        }
    }
}
