package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Control words, words of totals, numbers of countries, and Latin letters for Cyrillic ones. */
class WordsOfFilesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "#rows, ROWS",
                "#ROWS, ROWS",
                "~ # rows ~, ROWS",
                "#строк, ROWS",
                "#total, TOTAL",
                "#итого, TOTAL",
                "#end, END",
                "#Конец, END",
                "#withdraw, WITHDRAW",
                "#отозвать, WITHDRAW",
                "#еnd, END",
                "#tоtal, TOTAL"
            })
    void aControlWordIsKnownInBothLanguages(String field, ControlWord word) {
        assertThat(ControlWord.of(field)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rows", "#", "#row", "# comment", "#ends", "end#", "#total FIREARMS"})
    void anyOtherFieldIsNoControlWord(String field) {
        assertThat(ControlWord.of(field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "#row, ROWS", "#rowss, ROWS", "#ro, ROWS", "#r, ", "#строка, ROWS", "#totl, TOTAL", "#tottal, TOTAL",
                "#ttl, TOTAL",
        "#ent, END", "#ed, END", "#e, ", "#withdrawn, WITHDRAW", "#wthdrw, WITHDRAW", "#wthdr, ", "#to 1, ", "#rows1, ",
        "rows, ", "#comment, "
    })
    void aFieldMayResembleAControlWord(String field, ControlWord word) {
        assertThat(ControlWord.near(field).orElse(null)).isEqualTo(word);
    }

    @ParameterizedTest
    @EnumSource(ControlWord.class)
    void aControlWordIsWrittenInEnglishAndReadAgain(ControlWord word) {
        assertThat(word.written()).startsWith("#");
        assertThat(ControlWord.of(word.written())).contains(word);
        assertThat(ControlWord.words())
                .contains(word.written().substring(1))
                .hasSize(8)
                .contains("отозвать");
    }

    @ParameterizedTest
    @CsvSource({
        "DE, true",
        "AM, false",
        "KZ, false",
        "RU, false",
        "US, false",
        "BY, false",
        "AZ, true",
        "UZ, false",
        "ES, true"
    })
    void aCountryGroupsThousandsByAPointOrNot(String country, boolean point) {
        assertThat(CountryNumbers.groupsByPoint(country)).isEqualTo(point);
        assertThat(CountryNumbers.groupsByPoint(country)).as("asked again").isEqualTo(point);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Итого",
                "ВСЕГО:",
                "Total",
                "_T",
                "_t",
                "1. Итого",
                "— Итого по республике",
                "Grand total",
                "Общий  итог",
                "общая сумма",
                "JAMI",
                "Sum (all)",
                "итого\u200B",
                "  Итого  ",
                "Барлығы",
                "ЖАМИ",
                "Subtotal"
            })
    void aLineOfTotalsIsKnownByItsFirstWord(String text) {
        assertThat(TotalWords.isTotal(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Итоговый отчёт", "Totally", "DETAINED", "Сумка", "Sums", "по итогам", "общий"})
    void anyOtherTextIsNoTotal(String text) {
        assertThat(TotalWords.isTotal(text)).isFalse();
    }

    @Test
    void aTextOfMoreThanAHundredCharactersSaysNothing() {
        String blanks = " ".repeat(94);
        assertThat(TotalWords.isTotal("итого " + blanks)).isTrue();
        assertThat(TotalWords.isTotal("итого " + blanks + " ")).isFalse();
        assertThat(TotalWords.partOf("из них" + blanks)).isPresent();
        assertThat(TotalWords.partOf("из них" + blanks + " ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        в т.ч. пистолетов       | пистолетов
        В том числе: пистолетов | пистолетов
        из них – женщин         | женщин
        of which women          | women
        including: women        | women
        ~  вт.ч. DETAINED ~     | DETAINED
        из них                  | ~~
        """)
    void aPartOfTheLineAboveIsKnown(String text, String part) {
        assertThat(TotalWords.partOf(text)).contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "пистолетов", "изнихе", "which women", "в тон числе"})
    void anyOtherTextIsNoPart(String text) {
        assertThat(TotalWords.partOf(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "КАЗАХСТАН, KAZAKHSTAN",
        "ЩЁКИНО, SHCHEKINO",
        "ЖЮЛЬ, ZHIUL",
        "ОБЪЕЗД, OBIEEZD",
        "ҐІЇЄЎ, GIIIEU",
        "ЯЫЭ, IAYE",
        "ABC-1, ABC-1",
        "МАЙ 2023, MAI 2023",
        "абв, абв",
        "ЧШЦХФ, CHSHTSKHF"
    })
    void cyrillicCapitalsAreWrittenAsInPassports(String text, String latin) {
        assertThat(Transliteration.toLatin(text)).isEqualTo(latin);
    }
}
