package org.svod.publication.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Indicator;
import org.svod.figures.FigureStatus;
import org.svod.publication.RoundReport;
import org.svod.round.Register;

/** Whole letters from the shipped templates and registers. */
class LettersTest {

    @Test
    void theEnglishLetterTellsAllEightFiguresInOneParagraphInTheirOrder() throws IOException {
        List<String> paragraphs = LetterFixture.paragraphs(letter(2023, LetterFixture.PUBLISHED, LetterFixture.EN));
        assertThat(paragraphs)
                .contains(
                        "As a result of the joint operations and other measures in 2023, 147 persons were detained; "
                                + "7 wanted persons were identified in prison institutions; 138 persons involved in financing terrorism were identified; "
                                + "105 wanted citizens were deported or extradited to their countries of origin; 3,798 firearms were seized from illicit trafficking; "
                                + "152,112 rounds of ammunition were seized; 304.5 kg of explosives were seized; 359 explosive devices were seized.");
    }

    @Test
    void theRussianLetterTellsAllEightFiguresInOneParagraphInTheirOrder() throws IOException {
        List<String> paragraphs = LetterFixture.paragraphs(letter(2023, LetterFixture.PUBLISHED, LetterFixture.RU));
        assertThat(paragraphs)
                .contains(("В результате совместных операций и иных мероприятий в 2023 году задержано 147~лиц; "
                                + "установлено 7~разыскиваемых лиц в учреждениях пенитенциарной системы; выявлено 138~лиц, причастных к финансированию терроризма; "
                                + "депортировано или экстрадировано в страны происхождения 105~разыскиваемых граждан; "
                                + "изъято из незаконного оборота 3~798~единиц огнестрельного оружия; изъято 152~112~боеприпасов; "
                                + "изъято 304,5~кг взрывчатых веществ; изъято 359~взрывных устройств.")
                        .replace('~', '\u00A0'));
    }

    @Test
    void theAnnexShowsTheBridgeOfEveryFigure() throws IOException {
        List<String> paragraphs = LetterFixture.paragraphs(letter(2023, LetterFixture.PUBLISHED, LetterFixture.EN));
        int firearms = paragraphs.indexOf("Firearms seized from illicit trafficking (items)");
        assertThat(paragraphs.subList(firearms + 1, firearms + 7))
                .containsExactly("3,810", "-12", "0", "0", "3,798", "final");
    }

    @Test
    void theStructureIsThatOfTheAnnualLetter() throws IOException {
        assertThat(LetterFixture.text(letter(2023, LetterFixture.PUBLISHED, LetterFixture.EN)))
                .containsSubsequence(
                        "Under-Secretary-General for Legal Affairs",
                        "Measures to eliminate international terrorism",
                        "Excellency,",
                        "paragraph 23 of General Assembly resolution 78/115 of 7 December 2023",
                        "Legal basis",
                        "concluded on 15 October 2021; entered into force in 2023",
                        "Programme of cooperation in force",
                        "for 2023–2025",
                        "on 14 October 2022",
                        "Joint operations",
                        "Search for wanted persons",
                        "lead State: Kazakhstan",
                        "Results",
                        "Joint exercises",
                        "for the first time jointly with",
                        "Conferences and meetings",
                        "13 member States",
                        "Databank and outreach",
                        "Next programme",
                        "for 2024–2028",
                        "and cybercrime",
                        "Please accept",
                        "Executive Committee",
                        "Annex",
                        "Published");
    }

    @Test
    void aRoundWithANoteIsADraftThatBeginsWithTheNote() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RoundReport noted = LetterFixture.noted(2023, LetterFixture.PUBLISHED);
        assertThat(Letters.write(noted, LetterFixture.register(2023), LetterFixture.TEMPLATES, LetterFixture.EN, out)
                        .draft())
                .isTrue();
        assertThat(LetterFixture.paragraphs(out.toByteArray()).get(0))
                .startsWith("The annual totals are those of the published letter.")
                .endsWith("are invented for this sample.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void theLetterOf2019SaysThatThereAreNoFigures(String language) throws IOException {
        String text = LetterFixture.text(letter(2019, Map.of(), Locale.forLanguageTag(language)));
        assertThat(text)
                .contains(
                        language.equals("en")
                                ? "No figures are given for 2019"
                                : "Количественные данные за 2019 год не приводятся")
                .doesNotContain("Annex", "Приложение", "provisional", "предварительные");
        assertThat(LetterFixture.paragraphs(letter(2019, Map.of(), Locale.forLanguageTag(language))))
                .doesNotContain("", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void noParagraphIsEmptyAndNoSpaceIsDoubled(String language) throws IOException {
        List<String> paragraphs =
                LetterFixture.paragraphs(letter(2023, LetterFixture.PUBLISHED, Locale.forLanguageTag(language)));
        assertThat(paragraphs)
                .allSatisfy(p -> assertThat(p)
                        .isNotBlank()
                        .doesNotContain("  ", " \u00A0", "\u00A0 ", " ,", " .", "..", "{", "}", "none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void anEmptyRegisterDropsItsSections(String language) throws IOException {
        Register full = LetterFixture.register(2023);
        Register bare = new Register(
                full.folder(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), full.letter());
        List<String> paragraphs = LetterFixture.paragraphs(LetterFixture.letter(
                LetterFixture.report(2023, LetterFixture.PUBLISHED), bare, Locale.forLanguageTag(language)));
        assertThat(paragraphs)
                .doesNotContain(
                        "",
                        "Legal basis",
                        "Joint exercises",
                        "Conferences and meetings",
                        "Databank and outreach",
                        "Next programme",
                        "Правовая основа",
                        "Совместные учения",
                        "Конференции и встречи",
                        "Банк данных и информационная работа",
                        "Следующая программа");
        assertThat(paragraphs).containsAnyOf("Joint operations", "Совместные операции");
    }

    @Test
    void aFigureThatNobodyReportedIsLeftOutAndListed() throws IOException {
        Map<String, String> known = Map.of("DETAINED", "147", "DEVICES", "0");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LetterOutcome outcome = Letters.write(
                LetterFixture.report(2023, known),
                LetterFixture.register(2023),
                LetterFixture.TEMPLATES,
                LetterFixture.EN,
                out);
        assertThat(outcome.omitted())
                .extracting(Indicator::code)
                .containsExactly(
                        "WANTED_IN_PRISON", "FINANCING", "WANTED_RETURNED", "FIREARMS", "AMMUNITION", "EXPLOSIVES");
        assertThat(LetterFixture.text(out.toByteArray()))
                .contains("in 2023, 147 persons were detained; 0 explosive devices were seized.")
                .doesNotContain("kg");
    }

    @Test
    void aProvisionalFigureMakesTheLetterADraft() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RoundReport provisional = LetterFixture.report(2023, LetterFixture.PUBLISHED, FigureStatus.PROVISIONAL);
        assertThat(Letters.write(
                                provisional,
                                LetterFixture.register(2023),
                                LetterFixture.TEMPLATES,
                                LetterFixture.RU,
                                out)
                        .draft())
                .isTrue();
        assertThat(LetterFixture.paragraphs(out.toByteArray()))
                .startsWith("ПРОЕКТ: предварительные данные по состоянию на 3 июня 2024 года");
        assertThat(LetterFixture.text(letter(2023, LetterFixture.PUBLISHED, LetterFixture.RU)))
                .doesNotContain("ПРОЕКТ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void theSameReportGivesTheSameBytesInAnyLocaleAndZone(String language) throws IOException {
        byte[] first = letter(2023, LetterFixture.PUBLISHED, Locale.forLanguageTag(language));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(letter(2023, LetterFixture.PUBLISHED, Locale.forLanguageTag(language)))
                    .isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static byte[] letter(int year, Map<String, String> values, Locale locale) throws IOException {
        return LetterFixture.letter(LetterFixture.report(year, values), LetterFixture.register(year), locale);
    }
}
