package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12; 12",
                "007; 7",
                "304.5; 304.5",
                "304,50; 304.5",
                "3 798; 3798",
                "3\u00A0798,25; 3798.25",
                "-; 0",
                "–; 0",
                "0; 0",
                "123456789012345.123456; 123456789012345.123456",
                "123 456 789 012 345; 123456789012345",
                "1 234; 1234",
                "12 345; 12345",
                "5.0; 5"
            })
    void numbersAreReadExactly(String text, String value) {
        assertThat(NumberParser.parse(text).isNumber()).isTrue();
        assertThat(NumberParser.parse(text).value()).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.234.567; GROUPED; 1234567",
                "1,234.5; GROUPED; 1234.5",
                "1'234; GROUPED; 1234",
                "1 23; GROUPED; ''",
                "1e5; EXPONENT; 100000",
                "1E-2; EXPONENT; 0.01",
                "１２; DIGITS; 12",
                "١٢; DIGITS; ''",
                "+5; TEXT; 5",
                "12abc; TEXT; ''",
                "—; NIL_OR_MISSING; ''",
                "нет; NIL_OR_MISSING; ''",
                "12.май; DATE; '12.5'",
                "02-Jun; DATE; '2.6'",
                "май.23; DATE; '5.23'",
                ".5; TEXT; ''",
                "5,; TEXT; ''",
                "1 234 56; GROUPED; ''",
                "-5; NEGATIVE; ''",
                "−5; NEGATIVE; ''",
                "1234567890123456; TOO_LONG; ''",
                "0.1234567; TOO_LONG; ''",
                "1e999999999; EXPONENT; ''",
                "1e-12; EXPONENT; 0.000000000001",
                "1E1000; EXPONENT; ''",
                "2е3; EXPONENT; 2000",
                "1234567890123456.5; TOO_LONG; ''",
                "1 234 567 890 123 456; TOO_LONG; ''",
                "1.234,5; GROUPED; 1234,5",
                "1234 567; GROUPED; ''",
                "1  234; GROUPED; ''",
                "1 23,4; GROUPED; ''",
                "1,2 3; TEXT; ''",
                "1,2,3; TEXT; ''",
                "①; TEXT; ''",
                "１x; DIGITS; ''",
                "–5; NEGATIVE; ''",
                "-x; TEXT; ''",
                "+x; TEXT; ''",
                "/; TEXT; ''",
                ":; TEXT; ''"
            })
    void whatIsRefusedSaysWhyAndWhatToWrite(String text, Numeral.Reading kind, String instead) {
        assertThat(NumberParser.parse(text))
                .extracting(Numeral::kind, Numeral::instead)
                .containsExactly(kind, instead);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.234; 1234",
                "12,345; 12345",
                "123.456; 123456",
                "1234.567; ''",
                "0.234; ''",
                "1.23; ''",
                "1.2345; ''",
                "1 234.567; ''",
                "1234; ''"
            })
    void threeDigitsAfterTheSignMayHaveBeenMeantAsThousands(String text, String instead) {
        assertThat(NumberParser.parse(text))
                .extracting(Numeral::groupLike, Numeral::instead)
                .containsExactly(!instead.isEmpty(), instead);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"5; ' '", "5.5; .", "5,5; ','"})
    void theDecimalSignIsKept(String text, char sign) {
        assertThat(NumberParser.parse(text).sign()).isEqualTo(sign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "..", "…", "н/д", "Н/Д", "\u00A0"})
    void whatSaysThatThereIsNoValueIsMissing(String text) {
        assertThat(NumberParser.parse(text).isMissing()).isTrue();
        assertThat(NumberParser.parse(text).isNumber()).isFalse();
    }

    @Test
    void aTextOfMoreThanAHundredCharactersIsNotReadAsANumber() {
        assertThat(NumberParser.parse("1".repeat(100)).kind()).isEqualTo(Numeral.Reading.TOO_LONG);
        assertThat(NumberParser.parse("1".repeat(101)).kind()).isEqualTo(Numeral.Reading.TEXT);
        assertThat(NumberParser.parse("5").isMissing()).isFalse();
    }
}
