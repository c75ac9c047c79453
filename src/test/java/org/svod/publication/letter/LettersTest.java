package org.svod.publication.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Indicator;
import org.svod.figures.FigureStatus;
import org.svod.publication.RoundReport;
import org.svod.round.LetterSettings;
import org.svod.round.Register;
import org.svod.round.RegisterTexts;

/** Whole letters from the shipped templates and registers. */
class LettersTest {

    @Test
    void theEnglishLetterTellsAllEightFiguresInOneParagraph() throws IOException {
        List<String> paragraphs = LetterFixture.paragraphs(letter(2023, LetterFixture.PUBLISHED, LetterFixture.EN));
        assertThat(paragraphs)
                .contains(
                        "As a result of the joint operations and other measures in 2023, 147 persons wanted for crimes of a terrorist or extremist nature were detained and "
                                + "7 wanted persons were identified in prison institutions. In addition, 138 persons involved in financing terrorism were identified and "
                                + "105 wanted citizens of the Commonwealth countries were deported or extradited to their countries of origin. "
                                + "The competent authorities of the Commonwealth countries seized 3,798 firearms, 152,112 rounds of ammunition, 304.5 kg of explosives and 359 explosive devices from illicit trafficking.");
    }

    @Test
    void theRussianLetterTellsAllEightFiguresInOneParagraph() throws IOException {
        List<String> paragraphs = LetterFixture.paragraphs(letter(2023, LetterFixture.PUBLISHED, LetterFixture.RU));
        assertThat(paragraphs)
                .contains(
                        ("В результате совместных операций и иных мероприятий в 2023 году задержано 147~лиц из числа разыскиваемых за преступления террористического и экстремистского характера "
                                        + "и в учреждениях пенитенциарной системы установлено 7~разыскиваемых лиц. Кроме того, выявлено 138~причастных к финансированию терроризма лиц "
                                        + "и депортировано или экстрадировано в страны происхождения 105~разыскиваемых граждан стран Содружества. Компетентные органы стран Содружества "
                                        + "изъяли из незаконного оборота 3~798~единиц огнестрельного оружия, 152~112~боеприпасов, 304,5~кг взрывчатых веществ и 359~взрывных устройств.")
                                .replace('~', '\u00A0'));
    }

    @Test
    void theAnnexShowsTheBridgeOfEveryFigure() throws IOException {
        List<String> paragraphs = LetterFixture.paragraphs(letter(2023, LetterFixture.PUBLISHED, LetterFixture.EN));
        int firearms = paragraphs.indexOf("Firearms seized from illicit trafficking (items)");
        assertThat(paragraphs.subList(firearms + 1, firearms + 7))
                .containsExactly("3,810", "−12", "0", "0", "3,798", "final");
    }

    @Test
    void theStructureIsThatOfTheAnnualLetter() throws IOException {
        assertThat(LetterFixture.text(letter(2023, LetterFixture.PUBLISHED, LetterFixture.EN)))
                .containsSubsequence(
                        "Under-Secretary-General for Legal Affairs",
                        "Measures to eliminate international terrorism",
                        "Excellency,",
                        "paragraph 23 of General Assembly resolution 78/115 of 7\u00A0December 2023",
                        "Legal basis",
                        "concluded on 15\u00A0October 2021 and entered into force in 2023",
                        "Programme of cooperation in force",
                        "for 2023–2025",
                        "on 14\u00A0October 2022",
                        "Joint operations",
                        "Coordinated search for wanted persons",
                        "Results",
                        "Joint exercises",
                        "for the first time jointly with",
                        "Conferences and meetings",
                        "13 member States",
                        "Specialized databank",
                        "Outreach to the public",
                        "Next programme",
                        "for 2024–2028",
                        "cybercrime",
                        "Please accept",
                        "Executive Secretary",
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
                full.folder(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RegisterTexts.NONE,
                full.letter());
        List<String> paragraphs = LetterFixture.paragraphs(LetterFixture.letter(
                LetterFixture.report(2023, LetterFixture.PUBLISHED), bare, Locale.forLanguageTag(language)));
        assertThat(paragraphs)
                .doesNotContain(
                        "",
                        "Legal basis",
                        "Joint exercises",
                        "Conferences and meetings",
                        "Specialized databank",
                        "Outreach to the public",
                        "Next programme",
                        "Правовая основа",
                        "Совместные учения",
                        "Конференции и встречи",
                        "Специализированный банк данных",
                        "Информационно-разъяснительная работа",
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
                .contains(
                        "in 2023, 147 persons wanted for crimes of a terrorist or extremist nature were detained. The competent authorities of the Commonwealth countries seized 0 explosive devices from")
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
                .startsWith("ПРОЕКТ: предварительные данные по состоянию на 3\u00A0июня 2024 года");
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

    @Test
    void leadStatesAndParticipantsAreToldByTheirOfficialNamesIfTheSettingsAskForIt() throws IOException {
        Register full = LetterFixture.register(2023);
        LetterSettings l = full.letter();
        Register told = new Register(
                full.folder(),
                full.instruments(),
                full.programmes(),
                full.exercises(),
                full.meetings(),
                full.activities(),
                full.partners(),
                full.texts(),
                new LetterSettings(
                        l.resolution(),
                        true,
                        l.addresseeEn(),
                        l.addresseeRu(),
                        l.salutation(),
                        l.closing(),
                        l.signatory(),
                        l.position(),
                        l.dated(),
                        l.reference()));
        assertThat(LetterFixture.text(LetterFixture.letter(
                        LetterFixture.report(2023, LetterFixture.PUBLISHED), told, LetterFixture.EN)))
                .contains(
                        "“Tral – anti-terror” (lead State: Kazakhstan; all States took part); “Identification” (lead State: Russian Federation;",
                        "States taking part: Belarus, Republic of Moldova and Russian Federation");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Measures to eliminate international terrorism – 2023, en-GB",
        "ru, Меры по ликвидации международного терроризма – 2023, ru-RU"
    })
    void theDocumentNamesItsTitleAndItsLanguage(String language, String title, String tag) throws IOException {
        byte[] letter = letter(2023, LetterFixture.PUBLISHED, Locale.forLanguageTag(language));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter))) {
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo(title);
            assertThat(document.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty())
                    .contains(tag);
        }
    }

    private static byte[] letter(int year, Map<String, String> values, Locale locale) throws IOException {
        return LetterFixture.letter(LetterFixture.report(year, values), LetterFixture.register(year), locale);
    }
}
