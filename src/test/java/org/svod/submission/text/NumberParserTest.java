package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                "123456789012345.123456; 123456789012345.123456"
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
                "NaN; TEXT; ''",
                ".5; TEXT; ''",
                "5,; TEXT; ''",
                "1 234 56; GROUPED; ''",
                "-5; NEGATIVE; ''",
                "−5; NEGATIVE; ''",
                "1234567890123456; TOO_LONG; ''",
                "0.1234567; TOO_LONG; ''",
                "1e999999999; EXPONENT; ''"
            })
    void whatIsRefusedSaysWhyAndWhatToWrite(String text, Numeral.Kind kind, String instead) {
        assertThat(NumberParser.parse(text))
                .extracting(Numeral::kind, Numeral::instead)
                .containsExactly(kind, instead);
    }
}
