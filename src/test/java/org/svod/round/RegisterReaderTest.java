package org.svod.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.CodebookReader;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblems;

/** The shipped register of 2023, and what is said of it when a line is wrong. */
class RegisterReaderTest {

    private static final Path SHIPPED = Path.of("jobs");

    private Path jobs;

    private Path register;

    @BeforeEach
    void copyTheShippedOne(@TempDir Path folder) throws IOException {
        jobs = folder;
        register = Files.createDirectories(jobs.resolve("rounds/2023/register"));
        try (Stream<Path> files = Files.list(SHIPPED.resolve("rounds/2023/register"))) {
            for (Path file : files.toList()) {
                Files.copy(file, register.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2023})
    void theShippedOnesAreRight(int year) {
        SettingsProblems problems = new SettingsProblems();
        assertThat(RegisterReader.read(SHIPPED, round(year), problems)).isPresent();
        problems.throwIfAny();
    }

    @Test
    void aDateIsAsExactAsItIsKnown() {
        Instrument treaty = read().instruments().get(0);
        assertThat(treaty.concluded()).contains(ApproximateDate.of(LocalDate.of(2021, 10, 15)));
        assertThat(treaty.inForce()).contains(ApproximateDate.parse("2023").orElseThrow());
    }

    @Test
    void itemsAreListsAboutTheRowThatTheyName() {
        Register register = read();
        Programme next = register.programmes(Programme.Role.NEXT).get(0);
        assertThat(register.texts().items(next.row(), Item.Topic.AREAS)).hasSize(8);
        assertThat(register.texts().items(next.row(), Item.Topic.AIMS)).isEmpty();
    }

    @Test
    void somethingMayBePlannedOrUnderWay() {
        SettingsProblems problems = new SettingsProblems();
        Register register = RegisterReader.read(SHIPPED, round(2019), problems).orElseThrow();
        problems.throwIfAny();
        assertThat(register.programmes(Programme.Role.NEXT).get(0).approvedOn())
                .contains(new Timing(Timing.Stage.PLANNED, ApproximateDate.parse("2019-10")));
        assertThat(register.exercises().get(2).gathering().held())
                .contains(new Timing(Timing.Stage.UNDER_WAY, Optional.empty()));
    }

    @Test
    void anArchivedRegisterMayHaveNoIds() throws IOException {
        Path table = register.resolve("instruments.csv");
        Files.writeString(
                table,
                "kind_en,kind_ru,title_en,title_ru,concluded,in_force,aims_en,aims_ru\nTreaty,Договор,A,Б,,,,\n");
        Files.delete(register.resolve("items.csv"));
        Files.delete(register.resolve("statements.csv"));
        SettingsProblems archived = SettingsProblems.ofArchived();
        assertThat(RegisterReader.read(jobs, round(2023), archived)).isPresent();
        archived.throwIfAny();
        SettingsProblems todays = new SettingsProblems();
        RegisterReader.read(jobs, round(2023), todays);
        assertThatThrownBy(todays::throwIfAny)
                .hasMessageContaining("instruments.csv:2: id is blank; expected the name of the row, like TREATY-2021")
                .hasMessageContaining("instruments.csv:2: gender_ru is blank; expected the gender of kind_ru");
    }

    @Test
    void aRoundWithoutRegisterHasNone() {
        assertThat(RegisterReader.read(jobs, round(2019), new SettingsProblems()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "instruments.csv | 2021-10-15    | 2021-02-30  | rounds/2023/register/instruments.csv:2: concluded 2021-02-30 is not a date; expected a date like 2021-10-15",
                "instruments.csv | 2021-10-15    | 2021-13     | concluded 2021-13 is not a date",
                "instruments.csv | 2021-10-15,2023 | 2021-10-15,2020 | instruments.csv:2: in_force 2020 is before concluded 2021-10-15; expected an instrument to enter into force",
                "instruments.csv | 2021-10-15,2023 | 2021-10-15,2021-10-14 | in_force 2021-10-14 is before concluded 2021-10-15",
                "instruments.csv | Treaty,Договор | Treaty,  | instruments.csv:2: kind_ru is blank; expected a value",
                "programmes.csv  | ,Советом глав государств Содружества Независимых Государств,2022 | ,,2022 | programmes.csv:2: approved_by_ru is blank, while approved_by_en is not",
                "programmes.csv  | PROGRAMME-2024 | PROGRAMME-2023 | programmes.csv:3: id PROGRAMME-2023 is there twice: also in rounds/2023/register/programmes.csv:2; expected each id once",
                "programmes.csv  | PROGRAMME-2024 | programme of 2024 | programmes.csv:3: id programme of 2024 is not possible; expected the name of the row",
                "instruments.csv | Договор,m     | Договор,x   | instruments.csv:2: gender_ru x is not known; expected one of m, f, n",
                "items.csv       | TREATY-2021,aims,10 | TREATY-2022,aims,10 | rounds/2023/register/items.csv:2: of TREATY-2022 is not an id of the register; expected one of CONFERENCE-2023, DATABANK",
                "items.csv       | TREATY-2021,aims,10 | TREATY-2021,goals,10 | items.csv:2: list goals is not known; expected one of aims, means, directions, areas, brought",
                "items.csv       | TREATY-2021,aims,20 | TREATY-2021,aims,10 | items.csv:3: order 10 is there twice; expected another number in each row of the same list",
                "items.csv       | TREATY-2021,aims,10 | TREATY-2021,aims,first | items.csv:2: order first is not possible; expected a whole number from 1 to 9999",
                "items.csv       | ,обмен информацией | ,         | items.csv:6: text_ru is blank; expected a value",
                "statements.csv  | opening,10    | preface,10  | rounds/2023/register/statements.csv:2: section preface is not known; expected one of opening, legal-basis, programme, work",
                "statements.csv  | legal-basis,10 | opening,10 | statements.csv:3: order 10 is there twice; expected another number in each row of the same section",
                "statements.csv  | opening,10    | opening,    | statements.csv:2: order is blank",
                "exercises.csv   | ,2023,,       | ,soon,,     | exercises.csv:2: held soon is not a date; expected a date like 2021-10-15, a month like 2021-10 or a year like 2021; planned or under-way",
                "letter.yml      | leads: no     | leads: some | letter.yml:8: leads some is neither yes nor no; expected yes or no",
                "programmes.csv  | 2023,2025     | 2023,2022   | programmes.csv:2: to_year 2022 is before from_year 2023",
                "programmes.csv  | in-force,     | current,    | programmes.csv:2: role current is not known; expected one of in-force, next",
                "exercises.csv   | 2023,,        | 2023-00,,   | exercises.csv:2: held 2023-00 is not a date",
                "meetings.csv    | first_time    | first       | meetings.csv:1: unknown column first",
                "activities.csv  | databank,     | database,   | activities.csv:2: kind database is not known; expected one of databank, outreach",
                "letter.yml      | paragraph: 23 | paragraph: x | letter.yml:6: resolution.paragraph x is not possible",
                "letter.yml      | 2023-12-07    | 2023-12-32  | letter.yml:5: resolution.adopted 2023-12-32 is not a date",
                "letter.yml      | ', ru: \"Ваше Превосходительство!\"' | '' | salutation.ru is missing",
                "letter.yml      | kind: letter  | kind: note  | letter.yml:2: kind note is not known; expected one of letter, statement",
                "letter.yml      | salutation:   | saluation:  | unknown setting saluation",
            })
    void aWrongLineIsNamed(String file, String right, String wrong, String problem) throws IOException {
        Path table = register.resolve(file);
        String text = Files.readString(table);
        assertThat(text).contains(right);
        Files.writeString(table, text.replace(right, wrong));
        SettingsProblems problems = new SettingsProblems();
        RegisterReader.read(jobs, round(2023), problems);
        assertThat(problems.any()).isTrue();
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        Files.delete(register.resolve("partners.csv"));
        SettingsProblems problems = new SettingsProblems();
        RegisterReader.read(jobs, round(2023), problems);
        assertThatThrownBy(problems::throwIfAny)
                .hasMessageContaining("rounds/2023/register/partners.csv: the file is missing");
    }

    private Register read() {
        SettingsProblems problems = new SettingsProblems();
        Register read = RegisterReader.read(jobs, round(2023), problems).orElseThrow();
        problems.throwIfAny();
        return read;
    }

    private static Round round(int year) {
        return RoundReader.readAll(
                        SHIPPED, CodebookReader.read(SHIPPED, new SettingsProblems()), new SettingsProblems())
                .ofYear(year)
                .orElseThrow();
    }
}
