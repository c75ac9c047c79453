package org.svod.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.jobs.ShippedJobs;
import org.svod.run.RunSettings;
import org.svod.settings.SettingsException;

/** What was let pass once, and is refused today, stays readable from the archive: a rebuild judges old files by it. */
class ArchivedSettingsTest {

    private final Path jobs;

    ArchivedSettingsTest(@TempDir Path jobs) {
        this.jobs = jobs;
    }

    @BeforeEach
    void copyTheShippedOnes() throws IOException {
        ShippedJobs.copyTo(jobs);
    }

    @Test
    void whatOnceWasPossibleIsReadFromTheArchiveAndRefusedToday() throws IOException {
        ShippedJobs.spoil(jobs, "nightly.yml", "findings-per-code: 100", "findings-per-code: 5000");

        assertThat(RunSettings.archived(jobs).nightly().findingsPerCode()).isEqualTo(5000);
        assertThatThrownBy(() -> RunSettings.read(jobs))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.wrong())
                                        .isEqualTo("findings-per-code 5000 is not possible")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "codebook/states.csv     | TM,TKM,Turkmenistan | TM,TKM,ARMENIA         | name_en ARMENIA already means AM on line 2 | a code or name of one line only",
                "codebook/states.csv     | TM,TKM,Turkmenistan | TM,TKM,kz              | name_en kz already means KZ on line 5 | a code or name of one line only",
                "codebook/states.csv     | ,Туркменистан       | ,КАЗАХСТАН             | name_ru КАЗАХСТАН already means KZ on line 5 | one line only",
                "codebook/states.csv     | TM,TKM,             | TM,ARM,                | alpha3 ARM already means AM on line 2 | one line only",
                "codebook/indicators.csv | ,Explosive devices seized, | ,Explosives  seized, | name_en Explosives  seized already means EXPLOSIVES on line 9 | one line only",
                "codebook/units.csv      | T,t,                | T,KG,                  | name_en KG already means KG on line 5 | one line only",
                "codebook/statuses.csv   | M,Missing           | M,Normal               | name_en Normal already means A on line 2 | one line only",
                "codebook/operations.csv | BARRIER-2023,Barrier | BARRIER-2023,Tral-2023 | name_en Tral-2023 already means TRAL-2023 on line 2 | no name that is the code of another",
                "rounds/2023/received.csv | AM_2023-03.csv | NOPE.csv     | NOPE.csv is not the name of a return | a name like STATE_YYYY-MM.csv",
                "rounds/2023/received.csv | UZ_2023-03.csv | UZ_2023-13.csv | UZ_2023-13.csv is not the name of a return | a name like UZ_2023",
                "rounds/2023/received.csv | KZ_2023-05.csv | KZ_2023_05.csv | KZ_2023_05.csv is not the name of a return | a name like KZ_2023-05.csv",
                "rounds/2023/received.csv | KZ_2023-05.csv | XX_2023-05.csv | XX_2023-05.csv is not the name of a return | 2023-05.csv",
                "rounds/2023/received.csv | KZ_2023-05.csv | KZ_2024-05.csv | KZ_2024-05.csv speaks for 2024 | files that speak for 2023",
                "rounds/2023/received.csv | AM_2023-03.csv,2023-04-09 | AM_2023-03.csv,2023-02-28 | received_on 2023-02-28 is before 2023-03 began | a date from 2023-03-01 on",
                "rounds/2023/round.yml     | [AM, AZ,        | [AM, AM, AZ,      | expected: AM is there twice | each State once",
                "rounds/2023/round.yml     | closes: 2024-06-01 | closes: 2023-12-30 | closes 2023-12-30 is before the end of 2023 | like 2024-06-01",
                "rounds/2023/round.yml     | {TJ: quarterly} | {TM: quarterly}   | frequencies: no return of TM is expected | states that expected: names",
                "rounds/2023/round.yml     | relative-tolerance: 0 | relative-tolerance: 5 | relative-tolerance 5 is more than the whole | 0.05 is 5 percent",
                "rounds/2023/round.yml     | u: 0.5          | u: 1.5            | u 1.5 is more than the whole | a share from 0 to 1",
                "rounds/2023/decisions.csv | RU 2023-07,,    | RU 2023-07,5000,  | value 5000 is not taken: a decision of this kind settles nothing | value to be blank",
                "rounds/2023/decisions.csv | BARRIER-23/03,3 | BARRIER,3         | reference BARRIER cannot be meant | a case number with at least one digit, like TRAL-23/017",
            })
    void isRefusedTodayWithItsLineAndReadFromTheArchive(
            String file, String good, String bad, String wrong, String expected) throws IOException {
        int line = ShippedJobs.spoil(jobs, file, good, bad);

        assertThatThrownBy(() -> RunSettings.read(jobs))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.file()).isEqualTo(file);
                                    assertThat(problem.line()).isEqualTo(line);
                                    assertThat(problem.wrong()).isEqualTo(wrong);
                                    assertThat(problem.expected()).contains(expected);
                                }));
        assertThatCode(() -> RunSettings.archived(jobs)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "codebook/states.csv, Армения, TM, 'codebook/states.csv:11: code TM already means AM on line 2'",
        "codebook/operations.csv, Tral – anti-terror, Barrier-2023, 'codebook/operations.csv:5: code BARRIER-2023 already means TRAL-2023 on line 2'",
    })
    void aNameThatIsTheCodeOfALaterLineIsRefusedThere(String file, String good, String bad, String message)
            throws IOException {
        ShippedJobs.spoil(jobs, file, good, bad);

        assertThatThrownBy(() -> RunSettings.read(jobs))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("\n");
        assertThatCode(() -> RunSettings.archived(jobs)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "rounds/2023, decisions.csv, Decisions.csv, decisions.csv",
        "rounds/2023, received.csv, recieved.csv, received.csv",
        "rounds/2023, received.csv, RECEIVED.CSV, received.csv",
        "rounds/2023/register, partners.csv, partner.csv, partners.csv",
    })
    void aFileOfAMisspeltNameIsRefusedWithTheNameThatIsMeant(String folder, String name, String misspelt, String meant)
            throws IOException {
        Files.move(jobs.resolve(folder).resolve(name), jobs.resolve(folder).resolve(misspelt));

        assertThatThrownBy(() -> RunSettings.readWithLetter(jobs))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(folder + "/" + misspelt + ": nobody reads a file of this name (is " + meant
                        + " meant?); expected only ");
        assertThatCode(() -> RunSettings.archived(jobs)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"codebook/regions.csv", "codebook/codes.yml", "rounds/2023/settings.yaml"})
    void aFileThatNobodyReadsIsRefused(String file) throws IOException {
        Files.writeString(jobs.resolve(file), "");

        assertThatThrownBy(() -> RunSettings.read(jobs))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(file + ": nobody reads a file of this name; expected only ");
        assertThatCode(() -> RunSettings.archived(jobs)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".decisions.csv",
                ".decisions.csv.swp",
                "decisions.csv~",
                "#decisions.csv#",
                "~$decisions.csv",
                "README.csv",
                "notes.md",
                "notes.txt",
                "decisions.xlsx"
            })
    void whatEditorsLeaveBehindAndTextsForPeopleAreNoSettings(String name) throws IOException {
        Files.writeString(jobs.resolve("rounds/2023").resolve(name), "");

        assertThatCode(() -> RunSettings.read(jobs)).doesNotThrowAnyException();
    }

    @Test
    void operationsOfDifferentYearsMayHaveOneName() throws IOException {
        ShippedJobs.spoil(
                jobs,
                "codebook/operations.csv",
                "NATIONAL,",
                "TRAL-2024,Tral – anti-terror,«Трал-Антитеррор»,search,2024-03-01,2024-05-31,KZ,,whole\nNATIONAL,");

        assertThatCode(() -> RunSettings.read(jobs)).doesNotThrowAnyException();
    }
}
