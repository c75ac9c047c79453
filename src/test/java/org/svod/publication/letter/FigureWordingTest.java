package org.svod.publication.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.settings.SettingsProblems;

/** Numbers, plurals and units of the shipped wording. A no-break space is written {@code ~}. */
class FigureWordingTest {

    private static final String ARMS =
            "The competent authorities of the Commonwealth countries seized %s from illicit trafficking."
                    + "|Компетентные органы стран Содружества изъяли из незаконного оборота %s.";
    private static final Map<String, String> SENTENCES = Map.of(
            "DETAINED",
            "As a result of the joint operations and other measures in 2023, %s."
                    + "|В результате совместных операций и иных мероприятий в 2023 году %s.",
            "WANTED_RETURNED",
            "In addition, %s.|Кроме того, %s.",
            "FIREARMS",
            ARMS,
            "EXPLOSIVES",
            ARMS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | 0 firearms         | 0~единиц огнестрельного оружия",
                "1         | 1 firearm           | 1~единицу огнестрельного оружия",
                "2         | 2 firearms         | 2~единицы огнестрельного оружия",
                "5         | 5 firearms         | 5~единиц огнестрельного оружия",
                "11        | 11 firearms        | 11~единиц огнестрельного оружия",
                "21        | 21 firearms        | 21~единицу огнестрельного оружия",
                "101       | 101 firearms       | 101~единицу огнестрельного оружия",
                "3798      | 3,798 firearms     | 3~798~единиц огнестрельного оружия",
                "1234567   | 1,234,567 firearms | 1~234~567~единиц огнестрельного оружия",
            })
    void firearmsAreCountedByTheRulesOfTheLanguage(String number, String english, String russian) {
        assertFigure("FIREARMS", number, english, russian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | 0 persons wanted for crimes of a terrorist or extremist nature were detained          | задержано 0~лиц из числа разыскиваемых за преступления террористического и экстремистского характера",
                "1         | 1 person wanted for crimes of a terrorist or extremist nature was detained            | задержано 1~лицо из числа разыскиваемых за преступления террористического и экстремистского характера",
                "2         | 2 persons wanted for crimes of a terrorist or extremist nature were detained          | задержано 2~лица из числа разыскиваемых за преступления террористического и экстремистского характера",
                "5         | 5 persons wanted for crimes of a terrorist or extremist nature were detained          | задержано 5~лиц из числа разыскиваемых за преступления террористического и экстремистского характера",
                "11        | 11 persons wanted for crimes of a terrorist or extremist nature were detained         | задержано 11~лиц из числа разыскиваемых за преступления террористического и экстремистского характера",
                "21        | 21 persons wanted for crimes of a terrorist or extremist nature were detained         | задержано 21~лицо из числа разыскиваемых за преступления террористического и экстремистского характера",
                "101       | 101 persons wanted for crimes of a terrorist or extremist nature were detained        | задержано 101~лицо из числа разыскиваемых за преступления террористического и экстремистского характера",
                "1234567   | 1,234,567 persons wanted for crimes of a terrorist or extremist nature were detained  | задержано 1~234~567~лиц из числа разыскиваемых за преступления террористического и экстремистского характера",
            })
    void personsAreCountedByTheRulesOfTheLanguage(String number, String english, String russian) {
        assertFigure("DETAINED", number, english, russian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | 0 kg of explosives            | 0~кг взрывчатых веществ",
                "1         | 1 kg of explosives             | 1~кг взрывчатых веществ",
                "1.000     | 1 kg of explosives             | 1~кг взрывчатых веществ",
                "2         | 2 kg of explosives            | 2~кг взрывчатых веществ",
                "5         | 5 kg of explosives            | 5~кг взрывчатых веществ",
                "21        | 21 kg of explosives           | 21~кг взрывчатых веществ",
                "1.5       | 1.5 kg of explosives          | 1,5~кг взрывчатых веществ",
                "304.5     | 304.5 kg of explosives        | 304,5~кг взрывчатых веществ",
                "304.500   | 304.5 kg of explosives        | 304,5~кг взрывчатых веществ",
                "1234567.25| 1,234,567.25 kg of explosives | 1~234~567,25~кг взрывчатых веществ",
            })
    void weightsKeepTheirDecimals(String number, String english, String russian) {
        assertFigure("EXPLOSIVES", number, english, russian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1  | 1 wanted citizen of the Commonwealth countries was deported or extradited to the country of origin | депортирован или экстрадирован в страну происхождения 1~разыскиваемый гражданин стран Содружества",
                "2  | 2 wanted citizens of the Commonwealth countries were deported or extradited to their countries of origin | депортировано или экстрадировано в страны происхождения 2~разыскиваемых гражданина стран Содружества",
                "105| 105 wanted citizens of the Commonwealth countries were deported or extradited to their countries of origin | депортировано или экстрадировано в страны происхождения 105~разыскиваемых граждан стран Содружества",
            })
    void personsReturnedAreCountedByTheRulesOfTheLanguage(String number, String english, String russian) {
        assertFigure("WANTED_RETURNED", number, english, russian);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "5", "11", "21", "101", "1234567", "304.5", "-12"})
    void aNumberIsReadAgainAsItWasWritten(String number) {
        for (LetterLanguage language : LetterLanguage.values()) {
            assertThat(language.numberIn(language.number(new BigDecimal(number), 3)))
                    .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
        }
    }

    @Test
    void aNumberOfTheOtherLanguageIsNotRead() {
        assertThat(LetterLanguage.RUSSIAN.numberIn("304.5")).isEmpty();
        assertThat(LetterLanguage.ENGLISH.numberIn("3\u00A0798")).isEmpty();
        assertThat(LetterLanguage.ENGLISH.numberIn("3,798 firearms")).isEmpty();
    }

    /** The phrase stands in the sentence of its figures, which has the right words before and after it. */
    private static void assertFigure(String indicator, String number, String english, String russian) {
        String[] words = Objects.requireNonNull(SENTENCES.get(indicator)).split("[|]");
        assertThat(results(indicator, number, LetterLanguage.ENGLISH))
                .isEqualTo(String.format(Locale.ROOT, words[0], english));
        assertThat(results(indicator, number, LetterLanguage.RUSSIAN))
                .isEqualTo(String.format(Locale.ROOT, words[1], russian).replace('~', '\u00A0'));
    }

    private static String results(String indicator, String number, LetterLanguage language) {
        SettingsProblems problems = new SettingsProblems();
        Wording wording = WordingReader.read(LetterFixture.TEMPLATES, LetterFixture.CODEBOOK, problems);
        problems.throwIfAny();
        Voice voice = new Voice(language, wording, new Bindings(language));
        Object results = new FiguresPart(LetterFixture.report(2023, Map.of(indicator, number)), voice)
                .values()
                .get(Placeholders.RESULTS);
        StringBuilder text = new StringBuilder();
        Bindings.pieces(String.valueOf(results)).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
