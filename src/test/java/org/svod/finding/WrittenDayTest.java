package org.svod.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDayTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-05, en, 5 February 2024",
        "2024-02-05, ru, 05.02.2024",
        "2023-12-31, en, 31 December 2023",
        "2023-12-31, ru, 31.12.2023",
        "2023-05,    en, 2023-05",
        "2023-02-30, ru, 2023-02-30",
        "2023-05-01_v2, en, 2023-05-01_v2",
    })
    void aDayIsWrittenAsTheLanguageWritesItAndNothingElseIsTouched(String text, String language, String written) {
        assertThat(WrittenDay.of(text, Locale.forLanguageTag(language))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-01T11:05:59.5Z, en, 1 July 2024 11:05 UTC",
        "2024-07-01T00:05:00Z,   ru, 01.07.2024 00:05 UTC",
        "2024-07-01,             ru, 01.07.2024",
        "then,                   en, then",
    })
    void aTimeIsWrittenToTheMinuteOfTheUtcClock(String text, String language, String written) {
        assertThat(WrittenDay.time(text, Locale.forLanguageTag(language))).isEqualTo(written);
    }

    @Test
    void theDayIsWrittenTheSameWhateverTheMachinesLanguageIs() {
        assertThat(WrittenDay.of(LocalDate.of(2024, 5, 1), Locale.UK)).isEqualTo("1 May 2024");
    }
}
