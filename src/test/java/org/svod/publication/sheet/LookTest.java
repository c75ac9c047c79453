package org.svod.publication.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.codebook.Language;
import org.svod.codebook.Name;

/** How numbers, days and words look in a cell, in each language. */
class LookTest {

    private static final List<Tone> TONES = List.of(Tone.PLAIN, Tone.GOOD, Tone.BAD);
    private static final List<FontRole> FONTS = List.of(FontRole.TEXT, FontRole.STRONG, FontRole.FIGURE);

    private static String shown(Look look, String number) {
        return new DataFormatter(Locale.ROOT)
                .formatRawCellContents(Double.parseDouble(number), 0, look.format())
                .strip();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 1234567, '1,234,567'",
        "3, 304.5, 304.500",
        "3, 0, 0.000",
        "1, -2.5, -2.5",
    })
    void aNumberHasTheDecimalsOfItsIndicator(int decimals, String number, String text) {
        assertThat(shown(Look.number(decimals), number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 12, +12", "0, -12, −12", "0, 0, –", "3, -0.25, −0.250", "0, 1500, '+1,500'"})
    void anAmountThatIsAddedOrTakenAwayHasItsSign(int decimals, String number, String text) {
        assertThat(shown(Look.signed(decimals), number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.256, +25.60%", "-0.5, −50.00%", "0, 0.00%"})
    void aChangeInPercentHasItsSignToo(String share, String text) {
        assertThat(shown(Look.PERCENT, share)).isEqualTo(text);
        assertThat(shown(Look.SHARE, "0.256")).isEqualTo("25.60%");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 304.5, 304.5",
        "3, 304.500, 304.5",
        "3, 304, 304",
        "3, 0.125, 0.125",
        "3, 1E+3, '1,000'",
        "2, 0.125, 0.13",
        "0, 7, 7",
    })
    void aNumberIsShownWithNoMoreDecimalsThanItNeeds(int decimals, String number, String text) {
        Look look = Look.number(decimals).fitting(new BigDecimal(number));
        assertThat(shown(look, number)).isEqualTo(text);
        assertThat(look.align()).isEqualTo(HorizontalAlignment.RIGHT);
    }

    @Test
    void everySectionOfASignedFormatLosesTheSameDecimals() {
        Look look = Look.signed(3).fitting(new BigDecimal("-0.5"));
        assertThat(shown(look, "-0.5")).isEqualTo("−0.5");
        assertThat(shown(look, "0.5")).isEqualTo("+0.5");
        assertThat(Look.PERCENT.fitting(BigDecimal.ONE))
                .as("a percentage keeps its decimals")
                .isEqualTo(Look.PERCENT);
    }

    @Test
    void theFormatsNameTheirLanguageInEverySectionWithDigits() {
        assertThat(Look.number(2).formatIn(Language.RU)).isEqualTo("[$-419]#,##0.00_ ");
        assertThat(Look.signed(0).formatIn(Language.RU)).isEqualTo("[$-419]+#,##0_ ;[$-419]\"−\"#,##0_ ;\"–\"_ ");
        assertThat(Look.DATE.formatIn(Language.RU)).isEqualTo("dd.mm.yyyy");
        assertThat(Look.TEXT.formatIn(Language.RU)).isEqualTo("General");
        assertThat(Look.CODE.formatIn(Language.RU)).isEqualTo("@");
        assertThat(Look.number(2).formatIn(Language.EN)).isEqualTo("[$-809]#,##0.00_ ");
        assertThat(Look.DATE.formatIn(Language.EN)).isEqualTo("[$-809]d mmm yyyy");
        double day = DateUtil.getExcelDate(LocalDate.of(2024, 2, 5));
        assertThat(new DataFormatter(Locale.ROOT).formatRawCellContents(day, 0, Look.DATE.formatIn(Language.RU)))
                .isEqualTo("05.02.2024");
    }

    @Test
    void theBarsOfAChartHaveNoZerosAndTheirAxisNoDecimalsThatSayNothing() {
        assertThat(Look.barLabel(0)).as("negative, zero and text are not shown").isEqualTo("#,##0;;;");
        assertThat(Look.barLabel(3)).isEqualTo("General;;;");
        assertThat(Look.axis(0)).isEqualTo("#,##0");
        assertThat(Look.percentAxis()).isEqualTo("+0%;\"−\"0%;0%");
    }

    private static Look random(Random random) {
        List<Look> looks = List.of(
                Look.TEXT,
                Look.CODE,
                Look.MARK,
                Look.LINK,
                Look.DATE,
                Look.HEADING,
                Look.NOTE,
                Look.number(0),
                Look.signed(3));
        Look look = looks.get(random.nextInt(looks.size()));
        look = random.nextBoolean() ? look : look.tone(TONES.get(random.nextInt(TONES.size())));
        look = random.nextBoolean() ? look : look.face(FONTS.get(random.nextInt(FONTS.size())));
        look = random.nextBoolean() ? look : look.wrap(random.nextBoolean());
        return random.nextBoolean() ? look : look.asQuoted();
    }

    /** The hash and the comparison are written by hand, for speed: they must still be those of the parts. */
    @Test
    void looksAreEqualIfAllTheirPartsAre() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Look one = random(random);
            Look other = random(random);
            boolean same = parts(one).equals(parts(other));
            assertThat(one.equals(other)).as("%s %s", one, other).isEqualTo(same);
            if (same) {
                assertThat(one).hasSameHashCodeAs(other);
            }
        }
    }

    private static List<Object> parts(Look look) {
        return new ArrayList<>(List.of(
                look.face(), look.tone(), look.format(), look.align(), look.wrap(), look.ruled(), look.quoted()));
    }

    @ParameterizedTest
    @EnumSource(FontRole.class)
    void everyFontCanBeReadOnPaper(FontRole font) {
        assertThat(font.points()).isBetween(9, 24);
        assertThat(font.underlined()).isEqualTo(font == FontRole.LINK);
    }

    private static Texts words(Language language) {
        return Texts.of("org.svod.publication.workbook.workbook", language);
    }

    @Test
    void daysNumbersAndNamesAreWrittenAsTheLanguageWritesThem() {
        LocalDate day = LocalDate.of(2024, 2, 5);
        assertThat(words(Language.EN).day(day)).isEqualTo("5 February 2024");
        assertThat(words(Language.RU).day(day)).isEqualTo("05.02.2024");
        assertThat(words(Language.EN).number("-1234.5")).isEqualTo("−1234.5");
        assertThat(words(Language.RU).number("-1234.5")).isEqualTo("−1234,5");
        assertThat(words(Language.RU).text(new Name("Russia", "Россия"))).isEqualTo("Россия");
    }

    @Test
    void anArgumentIsPutIntoTheSentenceInItsLanguage() {
        Name state = new Name("Russia", "Россия");
        assertThat(words(Language.EN).text("document.state", "2023", state)).isEqualTo("Figures 2023: Russia");
        assertThat(words(Language.RU).text("document.state", "2023", state)).contains("2023", "Россия");
        assertThat(words(Language.EN).text("instruments.since", LocalDate.of(2024, 2, 5)))
                .isEqualTo("In force since 5 February 2024");
        assertThat(words(Language.EN).text("evidence.more", 1)).isEqualTo("and 1 more row");
        assertThat(words(Language.EN).text("evidence.more", 2)).isEqualTo("and 2 more rows");
    }
}
