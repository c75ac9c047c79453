package org.svod.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods of the calendar: their form, their days, their months and their order. */
class PeriodTest {

    private static List<Period> all(int... years) {
        List<Period> all = new ArrayList<>();
        for (int year : years) {
            for (Frequency frequency : Frequency.values()) {
                all.addAll(Period.allOf(year, frequency));
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01, 2023-01, MONTHLY, 1, 1, 1, 2023-01-01, 2023-01-31",
        "2024-02, 2024-02, MONTHLY, 2, 2, 2, 2024-02-01, 2024-02-29",
        "2023-10, 2023-10, MONTHLY, 10, 10, 10, 2023-10-01, 2023-10-31",
        "2023-12, 2023-12, MONTHLY, 12, 12, 12, 2023-12-01, 2023-12-31",
        "2023-q1, 2023-Q1, QUARTERLY, 1, 1, 3, 2023-01-01, 2023-03-31",
        "2023-Q4, 2023-Q4, QUARTERLY, 4, 10, 12, 2023-10-01, 2023-12-31",
        "2023-s1, 2023-S1, HALF_YEARLY, 1, 1, 6, 2023-01-01, 2023-06-30",
        "2023-S2, 2023-S2, HALF_YEARLY, 2, 7, 12, 2023-07-01, 2023-12-31",
        "1900, 1900, YEARLY, 1, 1, 12, 1900-01-01, 1900-12-31",
        "2999, 2999, YEARLY, 1, 1, 12, 2999-01-01, 2999-12-31"
    })
    void aPeriodIsReadAndHasItsDays(
            String text,
            String code,
            Frequency frequency,
            int ordinal,
            int first,
            int last,
            LocalDate from,
            LocalDate to) {
        assertThat(Period.of(text))
                .hasToString(code)
                .returns(frequency, Period::frequency)
                .returns(ordinal, Period::ordinal)
                .returns(first, Period::firstMonth)
                .returns(last, Period::lastMonth)
                .returns(from, Period::firstDay)
                .returns(to, Period::lastDay)
                .returns(frequency == Frequency.MONTHLY, Period::isMonth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-00",
                "2023-13",
                "2023-1",
                "2023-Q0",
                "2023-Q5",
                "2023-S3",
                "2023-S0",
                "1899",
                "3000",
                "23-01",
                "2023-01 ",
                " 2023",
                "2023-01-01",
                "2023Q1",
                "2023-M1",
                "2023_05",
                "٢٠٢٣"
            })
    void otherTextsAreNoPeriod(String text) {
        assertThat(Period.parse(text)).isEmpty();
        assertThatThrownBy(() -> Period.of(text)).hasMessage("not a period: " + text);
    }

    @ParameterizedTest
    @CsvSource({
        "1899, YEARLY, 1",
        "3000, YEARLY, 1",
        "2023, YEARLY, 2",
        "2023, MONTHLY, 13",
        "2023, MONTHLY, 0",
        "2023, QUARTERLY, 5",
        "2023, HALF_YEARLY, 3"
    })
    void aPeriodThatDoesNotExistCannotBeMade(int year, Frequency frequency, int ordinal) {
        assertThatThrownBy(() -> new Period(year, frequency, ordinal)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void theMonthsOfAYearAreDividedWithoutGapAndOverlap(Frequency frequency) {
        List<Period> periods = Period.allOf(2023, frequency);

        assertThat(periods).hasSize(frequency.perYear()).isSorted();
        assertThat(frequency.perYear() * frequency.months()).isEqualTo(12);
        assertThat(periods.stream().flatMap(p -> p.months().stream())).isEqualTo(Period.allOf(2023, Frequency.MONTHLY));
        for (int month = 1; month <= 12; month++) {
            Period containing = Period.containing(2023, month, frequency);
            assertThat(periods).contains(containing);
            assertThat(containing.months()).contains(Period.month(2023, month));
        }
    }

    @Test
    void frequenciesHaveTheirCodes() {
        assertThat(Arrays.stream(Frequency.values()).map(Frequency::code)).containsExactly("M", "Q", "S", "A");
    }

    /** Property: what a text says is what it is read from, for every period of three years. */
    @Test
    void theTextOfAPeriodIsReadAsThePeriod() {
        for (Period period : all(1900, 2023, 2999)) {
            assertThat(Period.parse(period.toString())).contains(period);
            assertThat(Period.of(period.toString())).hasSameHashCodeAs(period);
        }
    }

    /** Property: covering and overlapping are what the months say. */
    @Test
    void coveringAndOverlappingAreQuestionsAboutMonths() {
        List<Period> all = all(2022, 2023);
        for (Period one : all) {
            for (Period other : all) {
                Set<Period> months = Set.copyOf(one.months());
                assertThat(one.covers(other)).as(one + " " + other).isEqualTo(months.containsAll(other.months()));
                assertThat(one.overlaps(other))
                        .as(one + " " + other)
                        .isEqualTo(other.months().stream().anyMatch(months::contains));
                assertThat(one.equals(other)).isEqualTo(one.toString().equals(other.toString()));
            }
        }
        assertThat(all.get(0)).isNotEqualTo("2022-01");
    }

    @Test
    void periodsAreOrderedByFirstMonthAndTheWiderOneComesFirst() {
        List<Period> quarter = new ArrayList<>(List.of(
                Period.of("2023-04"),
                Period.of("2023-Q1"),
                Period.of("2023-01"),
                Period.of("2022-12"),
                Period.of("2023"),
                Period.of("2023-S1"),
                Period.of("2023-Q2"),
                Period.of("2023-S2")));
        Collections.shuffle(quarter, new Random(7));

        assertThat(quarter.stream().sorted().map(Period::toString))
                .containsExactly("2022-12", "2023", "2023-S1", "2023-Q1", "2023-01", "2023-Q2", "2023-04", "2023-S2");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12, 1, 2024-01", "2023-01, -1, 2022-12", "2023-05, 0, 2023-05", "2023-05, 25, 2025-06",
        "2023-Q4, 1, 2024-Q1", "2023-Q1, -5, 2021-Q4", "2023-S2, 1, 2024-S1", "2023, -3, 2020"
    })
    void laterAndEarlierPeriodsHaveTheSameLength(String period, int more, String other) {
        assertThat(Period.of(period).plus(more)).hasToString(other);
        assertThat(Period.of(other).plus(-more)).hasToString(period);
    }
}
