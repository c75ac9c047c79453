package org.svod.publication.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.settings.SettingsProblems;

/** Numbers, plurals and units of the shipped wording. A no-break space is written {@code ~}. */
class FigureWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | 0 firearms were seized from illicit trafficking         | изъято из незаконного оборота 0~единиц огнестрельного оружия",
                "1         | 1 firearm was seized from illicit trafficking           | изъята из незаконного оборота 1~единица огнестрельного оружия",
                "2         | 2 firearms were seized from illicit trafficking         | изъято из незаконного оборота 2~единицы огнестрельного оружия",
                "5         | 5 firearms were seized from illicit trafficking         | изъято из незаконного оборота 5~единиц огнестрельного оружия",
                "11        | 11 firearms were seized from illicit trafficking        | изъято из незаконного оборота 11~единиц огнестрельного оружия",
                "21        | 21 firearms were seized from illicit trafficking        | изъята из незаконного оборота 21~единица огнестрельного оружия",
                "101       | 101 firearms were seized from illicit trafficking       | изъята из незаконного оборота 101~единица огнестрельного оружия",
                "3798      | 3,798 firearms were seized from illicit trafficking     | изъято из незаконного оборота 3~798~единиц огнестрельного оружия",
                "1234567   | 1,234,567 firearms were seized from illicit trafficking | изъято из незаконного оборота 1~234~567~единиц огнестрельного оружия",
            })
    void firearmsAreCountedByTheRulesOfTheLanguage(String number, String english, String russian) {
        assertFigure("FIREARMS", number, english, russian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | 0 persons were detained          | задержано 0~лиц",
                "1         | 1 person was detained            | задержано 1~лицо",
                "2         | 2 persons were detained          | задержано 2~лица",
                "5         | 5 persons were detained          | задержано 5~лиц",
                "11        | 11 persons were detained         | задержано 11~лиц",
                "21        | 21 persons were detained         | задержано 21~лицо",
                "101       | 101 persons were detained        | задержано 101~лицо",
                "1234567   | 1,234,567 persons were detained  | задержано 1~234~567~лиц",
            })
    void personsAreCountedByTheRulesOfTheLanguage(String number, String english, String russian) {
        assertFigure("DETAINED", number, english, russian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | 0 kg of explosives were seized            | изъято 0~кг взрывчатых веществ",
                "1         | 1 kg of explosives was seized             | изъят 1~кг взрывчатых веществ",
                "1.000     | 1 kg of explosives was seized             | изъят 1~кг взрывчатых веществ",
                "2         | 2 kg of explosives were seized            | изъято 2~кг взрывчатых веществ",
                "5         | 5 kg of explosives were seized            | изъято 5~кг взрывчатых веществ",
                "21        | 21 kg of explosives were seized           | изъят 21~кг взрывчатых веществ",
                "1.5       | 1.5 kg of explosives were seized          | изъято 1,5~кг взрывчатых веществ",
                "304.5     | 304.5 kg of explosives were seized        | изъято 304,5~кг взрывчатых веществ",
                "304.500   | 304.5 kg of explosives were seized        | изъято 304,5~кг взрывчатых веществ",
                "1234567.25| 1,234,567.25 kg of explosives were seized | изъято 1~234~567,25~кг взрывчатых веществ",
            })
    void weightsKeepTheirDecimals(String number, String english, String russian) {
        assertFigure("EXPLOSIVES", number, english, russian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1  | 1 wanted citizen was deported or extradited to the country of origin | депортирован или экстрадирован в страну происхождения 1~разыскиваемый гражданин",
                "2  | 2 wanted citizens were deported or extradited to their countries of origin | депортировано или экстрадировано в страны происхождения 2~разыскиваемых гражданина",
                "105| 105 wanted citizens were deported or extradited to their countries of origin | депортировано или экстрадировано в страны происхождения 105~разыскиваемых граждан",
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

    private static void assertFigure(String indicator, String number, String english, String russian) {
        assertThat(results(indicator, number, LetterLanguage.ENGLISH)).isEqualTo(english);
        assertThat(results(indicator, number, LetterLanguage.RUSSIAN)).isEqualTo(russian.replace('~', '\u00A0'));
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
