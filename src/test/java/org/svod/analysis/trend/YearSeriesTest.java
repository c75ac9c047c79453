package org.svod.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.analysis.Answers;

class YearSeriesTest {

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static YearSeries series(boolean counts, String... values) {
        List<YearValue> years = new ArrayList<>();
        for (String value : values) {
            boolean isBreak = value.startsWith("|");
            years.add(new YearValue(2016 + years.size(), number(isBreak ? value.substring(1) : value), isBreak));
        }
        return new YearSeries(years, counts, OptionalDouble.empty());
    }

    /** Seizures as one State has published them, with a year missing. */
    @Test
    void indexChangeAndMedianAreThoseOfR() {
        List<CSVRecord> expected = Answers.of(getClass(), "seized.csv");
        List<TrendRow> rows = series(
                        true, expected.stream().map(r -> r.get("value")).toArray(String[]::new))
                .rows();

        for (int i = 0; i < expected.size(); i++) {
            CSVRecord answer = expected.get(i);
            TrendRow row = rows.get(i);
            same(row.index(), answer.get("index_2016"));
            same(row.change(), answer.get("change_percent"));
            same(row.median(), answer.get("median_5_before"));
        }
    }

    private static void same(Optional<BigDecimal> actual, String expected) {
        assertThat(actual.isPresent()).as(expected).isEqualTo(!expected.isEmpty());
        actual.ifPresent(a -> assertThat(a).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 7, 1, CHANCE",
        "7, 3, 1, CHANCE",
        "3, 14, 1, RISE",
        "14, 3, 1, FALL",
        "100, 130, 1, CHANCE",
        "100, 135, 1, RISE",
        "100, 135, 4, CHANCE",
        "100, 200, 4, RISE",
        "0, 5, 1, CHANCE",
        "0, 6, 1, RISE",
        "0, 0, 1, CHANCE",
    })
    void aChangeIsMoreThanChanceOrNot(String before, String now, double dispersion, TrendRow.Verdict verdict) {
        YearSeries series = new YearSeries(series(true, before, now).years(), true, OptionalDouble.of(dispersion));
        assertThat(series.rows().get(1).verdict()).isEqualTo(verdict);
    }

    /** Twice the tail of a fair coin, added up term by term. */
    @Test
    void theConditionalTestIsThatOfACoin() {
        for (int before = 0; before <= 12; before++) {
            for (int now = 0; now <= 12; now++) {
                int all = before + now;
                double term = Math.pow(0.5, all);
                double tail = 0;
                for (int k = 0; k <= Math.min(before, now); k++) {
                    tail += term;
                    term *= (double) (all - k) / (k + 1);
                }
                assertThat(ChanceTest.ofTwo(before, now, 1))
                        .as(before + " then " + now)
                        .isCloseTo(all == 0 ? 1 : Math.min(1, 2 * tail), within(1e-12));
            }
        }
    }

    @Test
    void weightsAndMissingYearsGetNoVerdict() {
        assertThat(series(false, "1.5", "100").rows().get(1).verdict()).isEqualTo(TrendRow.Verdict.NONE);
        assertThat(series(true, "10", "", "100").rows())
                .extracting(TrendRow::verdict)
                .containsOnly(TrendRow.Verdict.NONE);
    }

    @Test
    void nothingIsComputedAcrossABreak() {
        List<TrendRow> rows = series(true, "10", "20", "|200", "220").rows();
        assertThat(rows.get(2).change()).isEmpty();
        assertThat(rows.get(2).verdict()).isEqualTo(TrendRow.Verdict.NONE);
        assertThat(rows.get(2).index()).contains(new BigDecimal("100.0"));
        assertThat(rows.get(3).index()).contains(new BigDecimal("110.0"));
        assertThat(series(true, "1", "2", "3", "4", "5", "|6", "7")
                        .rows()
                        .get(6)
                        .median())
                .isEmpty();
    }

    /** Exact probabilities of Mann and Kendall for small numbers; Kendall's table gives S and its tail. */
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4, 0.0833333333",
        "1 2 3 4 5, 0.0166666667",
        "5 4 3 2 1, 0.0166666667",
        "1 3 2 4 5, 0.0833333333",
        "1 2 3 4 5 6, 0.0027777778",
        "2 1 4 3 6 5, 0.1361111111",
        "1 2 3, 1",
    })
    void theOrderOfYearsIsTestedExactly(String values, double probability) {
        assertThat(ChanceTest.ofYears(
                        Arrays.stream(values.split(" ")).map(BigDecimal::new).toList()))
                .isCloseTo(probability, within(1e-9));
    }

    /** With ties: the normal approximation, as R's Kendall package prints it for this order. */
    @Test
    void equalYearsAreCorrectedFor() {
        List<BigDecimal> values = Stream.of("1", "2", "2", "3", "4", "4.0", "5", "6")
                .map(BigDecimal::new)
                .toList();
        double variance = (8 * 7 * 21 - 2 * (2 * 1 * 9)) / 18.0;
        double z = (26 - 1) / Math.sqrt(variance);
        assertThat(ChanceTest.ofYears(values))
                .isCloseTo(org.apache.commons.numbers.gamma.Erfc.value(z / Math.sqrt(2)), within(1e-12));
    }

    @Test
    void theTrendIsTheMedianSlopeSinceTheLastBreak() {
        YearSeries.Trend trend =
                series(true, "900", "|10", "12", "14", "30", "18", "20").trend().orElseThrow();
        assertThat(trend.from()).isEqualTo(2017);
        assertThat(trend.to()).isEqualTo(2022);
        assertThat(trend.slope()).isEqualTo(2);
        assertThat(trend.verdict()).isEqualTo(TrendRow.Verdict.CHANCE);
        assertThat(series(true, "10", "12", "14", "16", "18")
                        .trend()
                        .orElseThrow()
                        .verdict())
                .isEqualTo(TrendRow.Verdict.RISE);
        assertThat(series(true, "1", "2", "3").trend()).isEmpty();
    }
}
