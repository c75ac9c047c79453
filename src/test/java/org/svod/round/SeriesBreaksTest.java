package org.svod.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.period.Period;

class SeriesBreaksTest {

    private static SeriesBreaks from(String day) {
        return SeriesBreaks.of(List.of(new SeriesBreaks.Break("DETAINED", LocalDate.parse(day))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # counted otherwise from, earlier, later, cannot be compared
        2023-01-01, 2022,    2023,    true
        2023-07-01, 2022,    2023,    true
        2023-07-01, 2023,    2024,    true
        2023-01-01, 2023,    2024,    false
        2024-01-01, 2022,    2023,    false
        2022-01-01, 2022,    2023,    false
        2023-07-01, 2023-06, 2023-07, true
        2023-07-01, 2023-05, 2023-06, false
        2023-07-01, 2023-07, 2023-08, false
        2023-07-15, 2023-06, 2023-07, true
        2023-07-15, 2023-07, 2023-08, true
        2023-07-31, 2023-06, 2023-07, true
        2023-08-01, 2023-Q2, 2023-Q3, true
        """)
    void periodsCannotBeComparedIfTheFirstDayOfANewCountLiesBetweenThem(
            String day, String earlier, String later, boolean broken) {
        assertThat(from(day).lieBetween("DETAINED", Period.of(earlier), Period.of(later)))
                .isEqualTo(broken);
        assertThat(from(day).lieBetween("DEVICES", Period.of(earlier), Period.of(later)))
                .isFalse();
    }

    @Test
    void breaksOfOneIndicatorComeTogether() {
        SeriesBreaks both = from("2023-01-01").and(from("2021-01-01"));

        assertThat(both.lieBefore("DETAINED", 2021)).isTrue();
        assertThat(both.lieBefore("DETAINED", 2022)).isFalse();
        assertThat(both.lieBefore("DETAINED", 2023)).isTrue();
        assertThat(both).isEqualTo(from("2021-01-01").and(from("2023-01-01")));
        assertThat(both.and(SeriesBreaks.NONE)).hasToString(both.toString());
    }
}
