package org.svod.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date that is known to the day, the month or the year. */
class ApproximateDateTest {

    @ParameterizedTest
    @CsvSource({
        "2021-10-15, 2021-10-15, 2021-10-15, DAY",
        "2024-02, 2024-02-01, 2024-02-29, MONTH",
        "2023-02, 2023-02-01, 2023-02-28, MONTH",
        "2021, 2021-01-01, 2021-12-31, YEAR"
    })
    void itHasAFirstAndALastDay(String text, LocalDate first, LocalDate last, ApproximateDate.Precision precision) {
        assertThat(ApproximateDate.parse(text)).contains(new ApproximateDate(first, last, precision));
        assertThat(precision.key()).isEqualTo(precision.name().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2021-02-30", "2021-13", "2021-00", "2023-02-29", "21", "2021-1", "2021-10-15 ", "15.10.2021"
            })
    void otherTextsAreNone(String text) {
        assertThat(ApproximateDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-14, 2021-10-15, true",
        "2021-10-15, 2021-10-15, false",
        "2021-09, 2021-10, true",
        "2021-10, 2021-10-31, false",
        "2021-10-31, 2021-11, true",
        "2020, 2021-01-01, true",
        "2021, 2021-12-31, false",
        "2022, 2021, false"
    })
    void itIsBeforeAnotherOnlyIfThatIsCertain(String one, String other, boolean before) {
        assertThat(ApproximateDate.parse(one)
                        .orElseThrow()
                        .certainlyBefore(ApproximateDate.parse(other).orElseThrow()))
                .isEqualTo(before);
    }

    @Test
    void aDayIsExact() {
        assertThat(ApproximateDate.of(LocalDate.of(2021, 10, 15)))
                .isEqualTo(ApproximateDate.parse("2021-10-15").orElseThrow());
    }
}
