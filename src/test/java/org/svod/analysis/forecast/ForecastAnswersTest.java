package org.svod.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.analysis.Answers;
import org.svod.period.Frequency;

/** The answers that R gives (qnbinom, qpois, qgamma) for series A, B, C and Z of counts and W of weights. */
class ForecastAnswersTest {

    private static List<CSVRecord> table(String name) {
        return Answers.of(ForecastAnswersTest.class, name);
    }

    private static List<Double> series(String name) {
        return Stream.concat(table("series.csv").stream(), table("weights.csv").stream())
                .filter(r -> r.get("series").equals(name))
                .map(r -> Double.valueOf(r.get("value")))
                .toList();
    }

    static List<CSVRecord> expected() {
        return table("expected.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void areReachedToTheLastDigit(CSVRecord answer) {
        String name = answer.get("series");
        int n = Integer.parseInt(answer.get("n"));
        boolean counts = !name.equals("W");
        List<Double> all =
                name.equals("Z") ? IntStream.range(0, n).mapToObj(i -> 0.0).toList() : series(name);
        List<Double> window = all.subList(all.size() - n, all.size());

        Moments moments = Moments.of(window, 12, counts);
        Interval interval = Interval.of(moments, counts);

        assertThat(Moments.mean(window)).isCloseTo(number(answer, "mean"), within(half(answer, "mean")));
        assertThat(moments.total()).isCloseTo(number(answer, "total"), within(half(answer, "total")));
        assertThat(moments.variance()).isCloseTo(number(answer, "variance"), within(half(answer, "variance")));
        if (!answer.get("dispersion").isEmpty() && moments.total() > 0) {
            assertThat(moments.variance() / moments.total() / (1 + 12.0 / n))
                    .isCloseTo(number(answer, "dispersion"), within(half(answer, "dispersion")));
        }
        assertThat(interval.low95()).isCloseTo(number(answer, "lo95"), within(half(answer, "lo95")));
        assertThat(interval.low80()).isCloseTo(number(answer, "lo80"), within(half(answer, "lo80")));
        assertThat(interval.high80()).isCloseTo(number(answer, "hi80"), within(half(answer, "hi80")));
        assertThat(interval.high95()).isCloseTo(number(answer, "hi95"), within(half(answer, "hi95")));
    }

    private static double number(CSVRecord answer, String column) {
        return Double.parseDouble(answer.get(column));
    }

    /** Half of the last digit that is given, and a breath for a last digit of five. */
    private static double half(CSVRecord answer, String column) {
        String text = answer.get(column);
        int places = text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0;
        return places == 0 ? 1e-9 : 0.5001 * Math.pow(10, -places);
    }

    /** Months of a year as published, of people killed in vans: it drifts, so that a long window loses. */
    @Test
    void aLongWindowHoldsLessOftenWhereTheLevelDrifts() {
        List<Double> all = table("vankilled.csv").stream()
                .map(r -> Double.valueOf(r.get("value")))
                .toList();
        int year = 0;
        int everything = 0;
        int tried = 0;
        for (int at = 36; at + 12 <= all.size(); at += 3) {
            double came = all.subList(at, at + 12).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            tried++;
            year += Interval.of(Moments.of(all.subList(at - 12, at), 12, true), true)
                            .holds(came)
                    ? 1
                    : 0;
            everything +=
                    Interval.of(Moments.of(all.subList(0, at), 12, true), true).holds(came) ? 1 : 0;
        }
        assertThat(tried).isGreaterThan(40);
        assertThat(year).isGreaterThan(everything);
    }

    /** Months and quarters are forecast apart; the totals and the variances add up. */
    @Test
    void statesThatReportByQuarterAreForecastApart() {
        List<Double> months = series("A").subList(12, 24);
        List<Double> quarters = List.of(10.0, 20.0, 15.0, 15.0, 12.0, 18.0, 14.0, 16.0);
        YearForecast both = YearForecast.of(
                List.of(new PastPeriods(Frequency.MONTHLY, months), new PastPeriods(Frequency.QUARTERLY, quarters)),
                true,
                false);

        double spread = (25 + 25 + 0 + 0 + 9 + 9 + 1 + 1) / 7.0 / 15;
        Moments expected = new Moments(141 + 60, 141 * 2 + Math.max(1, spread) * 60 * 2);
        assertThat(both.point()).isEqualTo(201);
        assertThat(both.interval()).contains(Interval.of(expected, true));
    }

    /** The negative binomial probabilities, added up one by one. */
    @Test
    void theBoundForSmallNumbersIsThatOfTheProbabilitiesAddedUp() {
        List<Integer> bounds = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            double probability = Math.pow(0.5, k + 1);
            double sum = probability;
            int b = 0;
            while (sum < 0.975) {
                b++;
                probability *= (double) (k + b) / b * 0.5;
                sum += probability;
            }
            bounds.add(b);
            assertThat(YearForecast.upperBound(k)).as("after " + k).isEqualTo(b);
        }
        assertThat(bounds).containsExactly(5, 7, 9, 11, 12);
    }
}
