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
                "codebook/states.csv       | AM,ARM,         | AMX,ARM,          | line | code AMX is not a state code | two capital letters",
                "codebook/states.csv       | BY,BLR,         | BY,BL,            | line | alpha3 BL is not possible | three capital letters",
                "codebook/states.csv       | KZ,KAZ,         | BY,KAZ,           | line | the code BY is there twice | each code once",
                "codebook/states.csv       | Kyrgyzstan,     | ,                 | line | name_en is blank | a value",
                "codebook/states.csv       | Молдова,,,      | Молдова,1.1.1992,,| line | member_from 1.1.1992 is not a date | a date like",
                "codebook/states.csv       | Россия,,,       | Россия,,,comma    | line | grouping comma is not known | none, point",
                "codebook/states.csv       | code,alpha3     | code,alfa3        | line | unknown column alfa3 | the columns code,alpha3",
                "codebook/units.csv        | г,KG,0.001      | г,GRAM,0.001      | line | base GRAM is not a base unit | whose base is itself",
                "codebook/units.csv        | т,KG,1000       | т,KG,0            | line | factor 0 is not positive | how many of the base",
                "codebook/indicators.csv   | лиц,PERSONS,0,,yes,10 | лиц,PEOPLE,0,,yes,10 | line | unit PEOPLE is not in units.csv | PERSONS",
                "codebook/indicators.csv   | ,WANTED_RETURNED,no | ,RETURNED,no  | line | mirror_of RETURNED is not an indicator | another indicator",
                "codebook/indicators.csv   | ,WANTED_RETURNED,no | ,WANTED_RETURNED,yes | line | a mirror is never published | published no",
                "codebook/indicators.csv   | KG,3,           | KG,9,             | line | decimals 9 is not possible | a whole number from 0 to 6",
                "codebook/indicators.csv   | ITEMS,0,,yes,90 | ITEMS,0,,ja,90    | line | published ja is neither yes nor no | yes or no",
                "codebook/operations.csv   | 2023-05-31,KZ   | 2023-02-28,KZ     | line | to is before from | not before the first",
                "codebook/operations.csv   | 2023-09-30,RU   | 2023-09-30,FR     | line | lead: FR is not in states.csv | one of AM",
                "codebook/operations.csv   | BY,BY MD RU     | BY,MD RU          | line | lead BY does not take part | one of the participants",
                "codebook/operations.csv   | border,2023-06-01 | sea,2023-06-01  | line | kind sea is not known | one of search, preventive",
                "codebook/operations.csv   | national,,,,,share | national,,,,,both | line | joint_reporting both is not known | whole, share",
                "codebook/operations.csv   | NATIONAL,Outside | DOMESTIC,Outside | file | there is no row NATIONAL | a row NATIONAL",
                "codebook/statuses.csv     | P,Provisional   | Q,Provisional     | line | status Q is not known | one of A, P, E, M",
                "codebook/headings.csv     | state,Country   | land,Country      | line | column land is not known | one of state, period",
                "codebook/headings.csv | period,Month | period,Unіt | line | the alias Unіt already means unit (they look the same, but for character 3: і CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I) | an alias of one column only",
                "codebook/aliases.csv | state,KG,Киргизия | place,KG,Киргизия | line | kind place is not known | one of state, indicator",
                "codebook/aliases.csv | state,KG,Киргизия | state,KS,Киргизия | line | code KS is not in states.csv | one of AM",
                "codebook/aliases.csv | state,KG,Киргизия | state,KG,Молдова | line | the alias Молдова already means MD | an alias of one entry only",
                "codebook/aliases.csv | state,UZ,РУз | state,UZ,РФ | line | the alias РФ already means RU | an alias of one entry only",
                "codebook/aliases.csv | unit,G,гр | unit,G,KG | line | the alias KG already means KG | an alias of one entry only",
                "codebook/states.csv | Uzbekistan,Узбекистан | Uzbekistan,RUЅ | line | name_ru RUЅ already means RU | a code or name of one line only",
                "codebook/headings.csv | period,Month | period,Country | line | the alias Country already means state | an alias of one column only",
                "rounds/2023/round.yml     | round: 2023     | round: 2024       | line | the round is called 2024 and its folder 2023 | the same year",
                "rounds/2023/round.yml     | [AM, AZ         | [AM, XX           | line | expected: XX is not a state | codes of codebook/states.csv",
                "rounds/2023/round.yml     | frequency: monthly | frequency: weekly | line | frequency weekly is not known | monthly, quarterly",
                "rounds/2023/round.yml     | {TJ: quarterly} | {TJ: daily}       | line | frequencies.TJ daily is not known | quarterly",
                "nightly.yml               | findings-per-code: 100 | findings-per-code: 1001 | line | findings-per-code 1001 is not possible | a whole number from 1 to 1000",
                "rounds/2023/round.yml     | due-days: 15    | due-days: soon    | line | due-days soon is not possible | a whole number",
                "rounds/2023/round.yml     | closes: 2024-06-01 | closes: June   | line | closes June is not a date | a date like",
                "rounds/2023/round.yml | acceptance: reject-submission | acceptance: reject-file | line | acceptance reject-file is not known | reject-rows",
                "rounds/2023/round.yml     | {conflict: lead} | {conflict: vote} | line | joint.conflict vote is not known | lead, highest, lowest",
                "rounds/2023/round.yml     | policy: sender  | policy: both      | line | mirror.policy both is not known | sender, receiver",
                "rounds/2023/round.yml | absolute-tolerance: 0 | absolute-tolerance: -1 | line | mirror.absolute-tolerance -1 is not a number | a plain decimal",
                "rounds/2023/round.yml     | {periods: 5     | {periods: 1       | line | plausibility.outlier.periods 1 is not possible | from 2 to 60",
                "rounds/2023/round.yml     | records-percent | record-percent    | line | unknown setting revisions.record-percent | records-percent",
                "rounds/2023/round.yml | previous: {} | previous: {GUNS: 5} | line | previous: GUNS is not an indicator | codes of codebook/indicators.csv",
                "rounds/2023/round.yml | methods: https | methods: file | line | imprint.methods file://example.org/methods is no address | an address like",
                "rounds/2023/round.yml | next-release: 2027-06-01 | next-release: June | line | imprint.next-release June is not a date | a date like",
                "rounds/2023/round.yml | next-release: 2027-06-01 | figures: [DETAINED, GUNS] | line | imprint.figures: GUNS is no published indicator | each once",
                "rounds/2023/round.yml | next-release: 2027-06-01 | figures: [DETAINED, DETAINED] | line | imprint.figures: DETAINED is named twice | each once",
                "rounds/2023/round.yml     | due-days: 15    | due-days: [       | any  | not YAML | YAML",
                "rounds/2023/received.csv  | AM_2023-01.csv,2023 | AM_2023-01.csv,23 | line | is not a date | a date like",
                "rounds/2023/received.csv  | AM_2023-02.csv  | AM_2023-01.csv    | line | the file AM_2023-01.csv is there twice | each file once",
                "rounds/2023/decisions.csv | joint,FINANCING | vote,FINANCING    | line | kind vote is not known | joint, mirror, confirm",
                "rounds/2023/decisions.csv | joint,FINANCING | joint,MONEY       | line | indicator MONEY is not in the codebook | DETAINED",
                "rounds/2023/decisions.csv | BARRIER-23/03,3 | BARRIER-23/03,-6  | line | value -6 cannot be a settled value | not negative",
                "rounds/2023/decisions.csv | BARRIER-23/03,3 | BARRIER-23/03,6.5 | line | value 6.5 is a fraction | a whole number",
                "rounds/2023/decisions.csv | confirm,AMMUNITION,RU 2023-07,, | joint,FINANCING,barrier-23/03,4, | line | a second decision about BARRIER-23/03, after the one on line 2 | one decision",
                "rounds/2023/decisions.csv | KZ>RU           | KZ>KZ             | line | reference KZ>KZ cannot be meant | like KZ>RU",
                "rounds/2023/decisions.csv | RU 2023-07      | RU 2022-07        | line | reference RU 2022-07 cannot be meant | like KZ 2023-05",
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
