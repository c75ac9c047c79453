package org.svod.publication.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.analysis.instruments.TreatyMatrix;
import org.svod.codebook.Name;
import org.svod.round.ApproximateDate;
import org.svod.round.Exercise;
import org.svod.round.Gathering;
import org.svod.round.Instrument;
import org.svod.round.Meeting;
import org.svod.round.Programme;
import org.svod.round.Register;
import org.svod.round.RegisterTexts;
import org.svod.round.RowId;
import org.svod.round.Timing;
import org.svod.settings.SettingsProblems;

/**
 * The shipped sentences about the register, with everything known, and with the least that may be known. A no-break
 * space is written {@code ~}.
 */
class RegisterWordingTest {

    private static final Optional<Name> PLACE = Optional.of(new Name("Bishkek", "Бишкек"));
    private static final RowId ROW = new RowId("ROW", 2);
    private static final Name THE_NAME = new Name("“Shield”", "«Щит»");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06-01 | en | The exercise “Shield” was held on 1~June 2023 in Bishkek, for the first time jointly with partners. It practised rescue.",
                "2023-05    | en | The exercise “Shield” was held in May 2023 in Bishkek, for the first time jointly with partners. It practised rescue.",
                "under-way  | en | The exercise “Shield” is under way in Bishkek, for the first time jointly with partners. It practised rescue.",
                "planned 2023-05 | en | The exercise “Shield” is planned in May 2023 in Bishkek, for the first time jointly with partners. It practised rescue.",
                "under-way  | ru | Учение «Щит» проводится в настоящее время (Бишкек), впервые совместно с партнёрами. Тема учения – спасение.",
                "planned 2023-05 | ru | Учение «Щит» планируется в мае 2023 года (Бишкек), впервые совместно с партнёрами. Тема учения – спасение.",
                "2023       | ru | Учение «Щит» проведено в 2023 году (Бишкек), впервые совместно с партнёрами. Тема учения – спасение.",
                "2023-05    | ru | Учение «Щит» проведено в мае 2023 года (Бишкек), впервые совместно с партнёрами. Тема учения – спасение.",
                "2023-06-21 | ru | Учение «Щит» проведено 21~июня 2023 года (Бишкек), впервые совместно с партнёрами. Тема учения – спасение.",
            })
    void anExerciseIsToldInFull(String held, String language, String sentence) {
        Exercise exercise = new Exercise(
                ROW,
                THE_NAME,
                new Gathering(Timing.parse(held), PLACE, true),
                Optional.of(new Name("partners", "с партнёрами")),
                Optional.of(new Name("rescue", "спасение")));
        assertThat(said("exercises", language, register(List.of(), List.of(), List.of(exercise), List.of())))
                .isEqualTo(hard(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | The exercise “Shield” was held.", "ru | Учение «Щит» проведено."})
    void anExerciseOfWhichOnlyTheNameIsKnownIsNamed(String language, String sentence) {
        Exercise exercise = new Exercise(
                ROW,
                THE_NAME,
                new Gathering(Optional.empty(), Optional.empty(), false),
                Optional.empty(),
                Optional.empty());
        assertThat(said("exercises", language, register(List.of(), List.of(), List.of(exercise), List.of())))
                .isEqualTo(hard(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | 2023 | en | The meeting of all was held in 2023 for the first time in Bishkek, with the participation of all.",
                "false | 2023 | en | The meeting of all was held in 2023 in Bishkek, with the participation of all.",
                "false | planned 2023 | en | The meeting of all is planned in 2023 in Bishkek, with the participation of all.",
                "true  | 2023 | ru | Встреча всех впервые состоялась в 2023 году (Бишкек) с участием всех.",
                "false | 2023 | ru | Встреча всех состоялась в 2023 году (Бишкек) с участием всех.",
                "false | planned 2023 | ru | Встреча всех планируется в 2023 году (Бишкек) с участием всех.",
            })
    void aMeetingIsToldInFull(boolean firstTime, String held, String language, String sentence) {
        Meeting meeting = new Meeting(
                ROW,
                new Name("meeting of all", "Встреча всех"),
                Optional.of(Instrument.Gender.F),
                new Gathering(Timing.parse(held), PLACE, firstTime),
                Optional.of(new Name("all", "всех")));
        assertThat(said("meetings", language, register(List.of(), List.of(), List.of(), List.of(meeting))))
                .isEqualTo(hard(sentence));
    }

    /** A register without the column gender_ru stays valid, and a name in the plural has no gender. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false | 2023-05-05 | Консультации: мероприятие проведено 5~мая 2023 года.",
                "true  | 2023-05-05 | Консультации: мероприятие впервые проведено 5~мая 2023 года.",
                "false | planned 2023 | Консультации: мероприятие планируется в 2023 году.",
                "false | under-way  | Консультации: мероприятие проводится в настоящее время.",
            })
    void aMeetingIsToldWithoutTheGenderOfItsName(boolean firstTime, String held, String sentence) {
        Meeting meeting = new Meeting(
                ROW,
                new Name("consultations", "Консультации"),
                Optional.empty(),
                new Gathering(Timing.parse(held), Optional.empty(), firstTime),
                Optional.empty());
        assertThat(said("meetings", "ru", register(List.of(), List.of(), List.of(), List.of(meeting))))
                .isEqualTo(hard(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The Treaty on peace was concluded on 2~March 2021.",
                "ru | Договор о мире подписан 2~марта 2021 года.",
            })
    void anInstrumentThatIsNotInForceYetIsToldWithoutThat(String language, String sentence) {
        Instrument instrument = new Instrument(
                ROW,
                Instrument.Gender.M,
                new Name("Treaty", "Договор"),
                new Name("Treaty on peace", "Договор о мире"),
                ApproximateDate.parse("2021-03-02"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(said("instruments", language, register(List.of(instrument), List.of(), List.of(), List.of())))
                .isEqualTo(hard(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Cooperation was based on the Programme of peace for 2020–2022, approved on 2~March 2021. Its aim is peace. It covers the following areas: land and sea.",
                "ru | Основой сотрудничества являлась Программа мира на 2020–2022 годы, утверждённая 2~марта 2021 года. Цель программы: мир. Программа охватывает следующие направления: суша и море.",
            })
    void aProgrammeIsToldWithItsAimsAndAreas(String language, String sentence) {
        Programme programme = new Programme(
                ROW,
                Programme.Role.IN_FORCE,
                new Name("Programme of peace", "Программа мира"),
                2020,
                2022,
                Optional.empty(),
                Timing.parse("2021-03-02"),
                Optional.of(new Name("peace", "мир")),
                List.of(new Name("land", "суша"), new Name("sea", "море")));
        assertThat(said("programmes", language, register(List.of(), List.of(programme), List.of(), List.of())))
                .isEqualTo(hard(sentence));
    }

    private static String hard(String text) {
        return text.replace('~', '\u00A0');
    }

    private static Register register(
            List<Instrument> instruments,
            List<Programme> programmes,
            List<Exercise> exercises,
            List<Meeting> meetings) {
        return new Register(
                "rounds/2023/register",
                instruments,
                programmes,
                exercises,
                meetings,
                List.of(),
                List.of(),
                RegisterTexts.NONE,
                LetterFixture.register(2023).letter());
    }

    private static String said(String list, String language, Register register) {
        LetterLanguage spoken = LetterLanguage.of(Locale.forLanguageTag(language));
        SettingsProblems problems = new SettingsProblems();
        Wording wording = WordingReader.read(LetterFixture.TEMPLATES, LetterFixture.CODEBOOK, problems);
        problems.throwIfAny();
        Object sentences = new RegisterPart(
                        register,
                        new TreatyMatrix(List.of(), List.of()),
                        new Voice(spoken, wording, new Bindings(spoken)))
                .values()
                .getOrDefault(list, List.of());
        return ((List<?>) sentences)
                .stream()
                        .map(entry -> ((LetterEntry) entry).text())
                        .flatMap(s -> Bindings.pieces(s).stream())
                        .map(Bindings.Piece::text)
                        .collect(Collectors.joining());
    }
}
