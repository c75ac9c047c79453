package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthNamesTest {

    @ParameterizedTest
    @CsvSource({
        "january, 1",
        "Янв, 1",
        "feb, 2",
        "МАРТА, 3",
        "mar, 3",
        "апр, 4",
        "may, 5",
        "май, 5",
        "Мая, 5",
        "jun, 6",
        "июл, 7",
        "aug, 8",
        "сент, 9",
        "oct, 10",
        "ноябрь, 11",
        "dec, 12",
        "декабря, 12"
    })
    void aMonthIsKnownByTheBeginningOfItsName(String text, int month) {
        assertThat(MonthNames.match(text)).isEqualTo(OptionalInt.of(month));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ja", "ма", "январьь", "xyz", "mayor"})
    void whatIsTooShortOrNoBeginningIsNone(String text) {
        assertThat(MonthNames.match(text)).isEmpty();
    }
}
