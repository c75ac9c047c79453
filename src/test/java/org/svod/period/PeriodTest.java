package org.svod.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023-01, 2023-01-01, 2023-01-31, 1",
        "2024-02, 2024-02-01, 2024-02-29, 1",
        "2023-12, 2023-12-01, 2023-12-31, 1",
        "2023-Q1, 2023-01-01, 2023-03-31, 3",
        "2023-Q4, 2023-10-01, 2023-12-31, 3",
        "2023-S2, 2023-07-01, 2023-12-31, 6",
        "2023, 2023-01-01, 2023-12-31, 12"
    })
    void aPeriodHasItsDaysAndMonths(String code, String first, String last, int months) {
        Period period = Period.of(code);

        assertThat(period).hasToString(code);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.months()).hasSize(months).allMatch(Period::isMonth).allMatch(period::covers);
        assertThat(period.isMonth()).isEqualTo(months == 1);
        assertThat(Period.parse(code)).contains(period);
        assertThat(Period.containing(2023, period.firstMonth(), period.frequency())
                        .ordinal())
                .isEqualTo(period.ordinal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-00", "2023-13", "2023-Q0", "2023-Q5", "2023-S3", "23-05", "2023-5", "2023-05-01"})
    void whatIsNoPeriodIsNotRead(String text) {
        assertThat(Period.parse(text)).isEmpty();
        assertThatThrownBy(() -> Period.of(text)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-Q2, true, true",
        "2023-Q2, 2023, false, true",
        "2023-Q2, 2023-06, true, true",
        "2023-Q2, 2023-07, false, false",
        "2023-S1, 2023-Q2, true, true",
        "2023-S1, 2023-Q3, false, false",
        "2023-05, 2024-05, false, false",
        "2023-05, 2023-05, true, true"
    })
    void periodsCoverAndOverlap(String one, String other, boolean covers, boolean overlaps) {
        assertThat(Period.of(one).covers(Period.of(other))).isEqualTo(covers);
        assertThat(Period.of(one).overlaps(Period.of(other))).isEqualTo(overlaps);
        assertThat(Period.of(other).overlaps(Period.of(one))).isEqualTo(overlaps);
    }

    @Test
    void allPeriodsOfAYearCoverItOnce() {
        for (Frequency frequency : Frequency.values()) {
            assertThat(Period.allOf(2023, frequency))
                    .hasSize(frequency.perYear())
                    .flatExtracting(Period::months)
                    .hasSize(12)
                    .doesNotHaveDuplicates();
        }
        assertThatThrownBy(() -> new Period(2023, Frequency.MONTHLY, 13)).isInstanceOf(IllegalArgumentException.class);
    }
}
