package org.svod.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Name;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;
import org.svod.settings.SettingsProblems;

/** The register of a round, table by table, and what its letter says besides. */
class RegisterTest {

    private static final String FOLDER = "rounds/2023/register/";
    private static final String LETTER = """
            kind: letter
            resolution: {number: 78/115, adopted: 2023-12-07, paragraph: 23, title: {en: t, ru: т}}
            addressee: {lines: {en: [a, "", b], ru: [а]}}
            salutation: {en: s, ru: с}
            closing: {en: c, ru: з}
            signatory: {name: {en: n, ru: и}, position: {en: p, ru: д}}
            dated: 2024-05-31
            reference: 7/1
            """;

    private final Path jobs;
    private final RoundOnDisk folder;

    RegisterTest(@TempDir Path jobs) throws IOException {
        this.jobs = jobs;
        this.folder = new RoundOnDisk(jobs);
    }

    @BeforeEach
    void aRegisterOfOneLineEach() throws IOException {
        table(
                "instruments",
                "id,gender_ru,kind_en,kind_ru,title_en,title_ru,concluded,in_force,aims_en,aims_ru,treaty",
                "I1,f,k,в,t,н,2021,2021,a,ц,T1");
        table(
                "programmes",
                "id,role,title_en,title_ru,from_year,to_year,approved_by_en,approved_by_ru,approved_on,aims_en,aims_ru,areas_en,areas_ru",
                "P1,next,t,н,2024,2024,b,к,2023-10,a,ц,x; ;y,х;у\nP2,in-force,u,у,2023,2025,,,,,,,");
        table(
                "exercises",
                "id,name_en,name_ru,held,place_en,place_ru,with_en,with_ru,practised_en,practised_ru,first_time",
                "E1,n,у,2023-05,p,м,w,с,d,о,yes");
        table(
                "meetings",
                "id,name_en,name_ru,held,place_en,place_ru,participants_en,participants_ru,first_time",
                "M1,n,в,planned 2023-06,,,p,у,no");
        table("activities", "id,kind,text_en,text_ru", "A1,outreach,t,т\nA2,databank,u,у");
        table("partners", "id,name_en,name_ru", "Q1,p,п");
        folder.write(FOLDER + "letter.yml", LETTER);
    }

    private void table(String name, String heading, String rows) throws IOException {
        folder.write(FOLDER + name + ".csv", heading + "\n" + rows + "\n");
    }

    private Register read(SettingsProblems problems) {
        return RegisterReader.read(jobs, folder.round(), problems).orElseThrow();
    }

    private Register read() {
        SettingsProblems problems = new SettingsProblems();
        Register register = read(problems);
        problems.throwIfAny();
        return register;
    }

    private static List<String> told(SettingsProblems problems) {
        try {
            problems.throwIfAny();
            return List.of();
        } catch (SettingsException e) {
            return e.problems().stream().map(SettingsProblem::toString).toList();
        }
    }

    private List<String> problems() {
        SettingsProblems problems = new SettingsProblems();
        read(problems);
        return told(problems);
    }

    @Test
    void everyTableIsRead() {
        Register register = read();

        assertThat(register.instruments())
                .singleElement()
                .returns(new RowId("I1", 2), Instrument::row)
                .returns(Instrument.Gender.F, Instrument::gender)
                .returns(new Name("k", "в"), Instrument::kind)
                .returns(new Name("t", "н"), Instrument::title)
                .returns(ApproximateDate.parse("2021"), Instrument::concluded)
                .returns(ApproximateDate.parse("2021"), Instrument::inForce)
                .returns(Optional.of(new Name("a", "ц")), Instrument::aims)
                .returns(Optional.of("T1"), Instrument::treaty);
        assertThat(register.programmes()).hasSize(2);
        assertThat(register.programmes().get(0))
                .returns(new RowId("P1", 2), Programme::row)
                .returns(Programme.Role.NEXT, Programme::role)
                .returns(2024, Programme::fromYear)
                .returns(2024, Programme::toYear)
                .returns(Optional.of(new Name("b", "к")), Programme::approvedBy)
                .returns(Timing.parse("2023-10"), Programme::approvedOn)
                .returns(Optional.of(new Name("a", "ц")), Programme::aims)
                .returns(List.of(new Name("x", "х"), new Name("y", "у")), Programme::areas);
        assertThat(register.programmes().get(1))
                .returns(Optional.empty(), Programme::approvedOn)
                .returns(List.of(), Programme::areas);
        assertThat(register.exercises())
                .singleElement()
                .returns(
                        new Gathering(Timing.parse("2023-05"), Optional.of(new Name("p", "м")), true),
                        Exercise::gathering)
                .returns(Optional.of(new Name("w", "с")), Exercise::with)
                .returns(Optional.of(new Name("d", "о")), Exercise::practised);
        assertThat(register.meetings())
                .singleElement()
                .returns(new Gathering(Timing.parse("planned 2023-06"), Optional.empty(), false), Meeting::gathering)
                .returns(Optional.of(new Name("p", "у")), Meeting::participants);
        assertThat(register.partners()).containsExactly(new Partner(new RowId("Q1", 2), new Name("p", "п")));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05, DONE, 2023-05",
        "planned 2023-05-01, PLANNED, 2023-05-01",
        "planned, PLANNED, ",
        "under-way, UNDER_WAY, ",
        "under-way 2023, UNDER_WAY, 2023"
    })
    void somethingHasHappenedOrWillHappen(String text, Timing.Stage stage, String date) {
        assertThat(Timing.parse(text))
                .contains(new Timing(stage, Optional.ofNullable(date).flatMap(ApproximateDate::parse)));
    }

    @ParameterizedTest
    @CsvSource({"''", "soon", "planned2023", "planned soon", "2023-13", "under-way 2023-02-30"})
    void anyOtherTextIsNoTime(String text) {
        assertThat(Timing.parse(text)).isEmpty();
    }

    @Test
    void anIdStandsOnceInTheWholeRegister() throws IOException {
        table("partners", "id,name_en,name_ru", "M1,p,п");
        assertThat(problems())
                .containsExactly(FOLDER + "partners.csv:2: id M1 is there twice: also in " + FOLDER + "meetings.csv:2;"
                        + " expected each id once in the register");
    }

    @Test
    void programmesAndActivitiesAreFoundByWhatTheyAre() {
        Register register = read();

        assertThat(register.programmes(Programme.Role.IN_FORCE))
                .extracting(p -> p.row().id())
                .containsExactly("P2");
        assertThat(register.programmes(Programme.Role.NEXT))
                .extracting(p -> p.row().id())
                .containsExactly("P1");
        assertThat(register.activities(Activity.Kind.OUTREACH))
                .extracting(a -> a.row().id())
                .containsExactly("A1");
        assertThat(register.activities(Activity.Kind.DATABANK))
                .extracting(a -> a.row().id())
                .containsExactly("A2");
    }

    @Test
    void theLetterIsRead() {
        LetterSettings letter = read().letter();

        assertThat(letter.resolution())
                .contains(new Resolution("78/115", LocalDate.of(2023, 12, 7), 23, new Name("t", "т")));
        assertThat(letter.addressee(Locale.ENGLISH)).containsExactly("a", "b");
        assertThat(letter.addressee(Locale.forLanguageTag("ru"))).containsExactly("а");
        assertThat(letter.signatory()).contains(new Name("n", "и"));
        assertThat(letter.position()).isEqualTo(new Name("p", "д"));
        assertThat(letter.dated()).contains(LocalDate.of(2024, 5, 31));
        assertThat(letter.reference()).contains("7/1");
    }

    @Test
    void withoutItsSignatureTheLetterIsTheSame() {
        LetterSettings letter = read().unsigned().letter();

        assertThat(letter.signatory()).isEmpty();
        assertThat(letter.dated()).isEmpty();
        assertThat(letter.reference()).isEmpty();
        assertThat(letter.resolution()).isEqualTo(read().letter().resolution()).isPresent();
        assertThat(letter.addresseeEn()).isEqualTo(read().letter().addresseeEn());
        assertThat(letter.addresseeRu()).isEqualTo(read().letter().addresseeRu());
        assertThat(letter.closing()).isEqualTo(new Name("c", "з"));
        assertThat(letter.salutation()).isEqualTo(new Name("s", "с"));
        assertThat(letter.position()).isEqualTo(new Name("p", "д"));
        assertThat(read().unsigned().partners()).isEqualTo(read().partners());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        kind: letter      | kind: statement   | a statement has no resolution; expected kind: letter, or no resolution
        [a, "", b]        | [""]              | addressee.lines.en is missing; expected the lines of the address
        ru: [а]           | ru: []            | addressee.lines.ru is missing
        {en: n, ru: и}    | {en: n}           | signatory.name is blank in one language; expected the name in both languages, or in neither
        {en: n, ru: и}    | {ru: и}           | signatory.name is blank in one language
        number: 78/115,   | ~~                | resolution.number is missing
        paragraph: 23     | paragraph: 0      | resolution.paragraph 0 is not possible; expected a whole number from 1 to 999
        ~, position: {en: p, ru: д}~ | ~~     | signatory.position.en is missing
        closing: {en: c, ru: з} | closing: {en: c} | closing.ru is missing
        """)
    void aWrongLetterIsNamed(String good, String bad, String problem) throws IOException {
        assertThat(LETTER).contains(good);
        folder.write(FOLDER + "letter.yml", LETTER.replace(good, bad));
        assertThat(problems()).anyMatch(p -> p.startsWith(FOLDER + "letter.yml:") && p.contains(problem));
    }

    @Test
    void aLetterWithoutANameIsNotSignedYet() throws IOException {
        folder.write(FOLDER + "letter.yml", LETTER.replace("name: {en: n, ru: и}, ", ""));
        assertThat(read().letter().signatory()).isEmpty();
    }

    @Test
    void anInstrumentNamesATreatyThatIsRegistered() {
        Treaty treaty = new Treaty(
                "T1",
                new Name("t", "т"),
                new Treaty.Terms(java.util.OptionalInt.empty(), 0, Optional.empty()),
                new Treaty.About(new Name("k", "в"), Optional.empty(), new Name("d", "д"), "", ""),
                List.of());
        SettingsProblems good = new SettingsProblems();
        read().checkTreaties(new Background(List.of(treaty), History.NONE, java.util.Map.of()), good);
        assertThat(told(good)).isEmpty();

        SettingsProblems unknown = new SettingsProblems();
        read().checkTreaties(Background.NONE, unknown);
        assertThat(told(unknown))
                .containsExactly(
                        FOLDER + "instruments.csv:2: treaty T1 is not in register/treaties.csv; expected a blank");
    }

    @Test
    void aTableThatNobodyReadsIsNamed() throws IOException {
        folder.write(FOLDER + "partner.csv", "name_en,name_ru\n");
        assertThat(problems()).singleElement().satisfies(p -> assertThat(p).contains("(is partners.csv meant?)"));
    }
}
