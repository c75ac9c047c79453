package org.svod.publication.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.publication.RoundReport;
import org.svod.settings.SettingsProblems;

/** A finished letter in which something was changed afterwards. A no-break space is written {@code ~}. */
class LetterReadBackTest {

    @Test
    void anUntouchedLetterSaysWhatItStandsFor() throws IOException {
        assertThat(readBack(LetterFixture.EN, xml -> xml)).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | >3,798<            | >3,789<            | \"3,789\" instead of \"3,798\" (figure FIREARMS)",
                "ru | >3~798<            | >3~789<            | \"3~789\" instead of \"3~798\" (figure FIREARMS)",
                "en | >304.5<            | >3045<             | \"3045\" instead of \"304.5\" (figure EXPLOSIVES)",
                "ru | >304,5<            | >304.5<            | \"304.5\" instead of \"304,5\" (figure EXPLOSIVES)",
                "en | >−12<              | >12<               | \"12\" instead of \"−12\" (figure FIREARMS joint)",
                "en | >15~October 2021<  | >16~October 2021<  | \"16~October 2021\" instead of \"15~October 2021\" (rounds/2023/register/instruments.csv:2 concluded)",
                "ru | >15~октября 2021<  | >15~ноября 2021<   | \"15~ноября 2021\" instead of \"15~октября 2021\" (rounds/2023/register/instruments.csv:2 concluded)",
                "en | >78/115<           | >78/116<           | \"78/116\" instead of \"78/115\" (rounds/2023/register/letter.yml resolution.number)",
                "en | with the participation of | with the participation of all 14 and | the number 14 in",
                "ru | >обмен информацией<  | >обмен данными<    | \"обмен данными\" instead of \"обмен информацией\" (rounds/2023/register/items.csv:6 text_ru)",
            })
    void aChangedNumberIsNamedWithWhatItStandsFor(String language, String written, String changed, String difference) {
        assertThatThrownBy(() -> readBack(Locale.forLanguageTag(language), xml -> {
                    String tampered = xml.replace(hard(written), hard(changed));
                    assertThat(tampered).isNotEqualTo(xml);
                    return tampered;
                }))
                .isInstanceOf(LetterException.class)
                .hasMessageContaining(hard(difference));
    }

    @Test
    void aFigureThatIsGoneIsNamed() {
        assertThatThrownBy(() -> readBack(LetterFixture.EN, xml -> xml.replace(">147<", "><")))
                .isInstanceOf(LetterException.class)
                .hasMessageContaining(
                        "the letter does not show figure DETAINED; the letter does not show figure DETAINED value");
    }

    private static Iterable<String> readBack(Locale locale, UnaryOperator<String> tampering) throws IOException {
        RoundReport report = LetterFixture.report(2023, LetterFixture.PUBLISHED);
        LetterLanguage language = LetterLanguage.of(locale);
        SettingsProblems problems = new SettingsProblems();
        Wording wording = WordingReader.read(LetterFixture.TEMPLATES, report.codebook(), problems);
        Set<String> literals = new TreeSet<>(
                Template.read(LetterFixture.TEMPLATES, language, problems).literals());
        problems.throwIfAny();
        LetterContent content = LetterComposer.compose(report, LetterFixture.register(2023), wording, language);
        byte[] letter = Docx.edited(
                LetterFixture.letter(report, LetterFixture.register(2023), locale), "word/document.xml", tampering);
        return LetterReadBack.check(letter, content, language, literals);
    }

    private static String hard(String text) {
        return text.replace('~', '\u00A0');
    }
}
