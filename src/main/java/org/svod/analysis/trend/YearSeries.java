package org.svod.analysis.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A series of years, one after the other.
 *
 * @param years the years, oldest first, without a gap: a year without a value is missing
 * @param counts whether the values are counts; weights get no verdict over two years
 * @param dispersion variance of the periods of a year divided by their mean; empty if no year is known by periods
 */
public record YearSeries(List<YearValue> years, boolean counts, OptionalDouble dispersion) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int BEFORE = 5;
    private static final int FEWEST_OF_MEDIAN = 3;
    private static final int PLACES = 1;

    /** Keeps a copy. */
    public YearSeries {
        years = List.copyOf(years);
    }

    /** A row for each year. */
    public List<TrendRow> rows() {
        List<TrendRow> rows = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            rows.add(new TrendRow(years.get(i), index(i), change(i), median(i), verdict(i)));
        }
        return List.copyOf(rows);
    }

    /** Place of the first year that can be compared with this one. */
    private int start(int at) {
        int start = at;
        while (start > 0 && !years.get(start).isBreak()) {
            start--;
        }
        return start;
    }

    private Optional<BigDecimal> index(int at) {
        Optional<BigDecimal> first = years.get(start(at)).value().filter(v -> v.signum() != 0);
        return value(at).flatMap(v -> first.map(f -> v.multiply(HUNDRED).divide(f, PLACES, RoundingMode.HALF_EVEN)));
    }

    private Optional<BigDecimal> change(int at) {
        return before(at)
                .filter(v -> v.signum() != 0)
                .flatMap(b ->
                        value(at).map(v -> v.subtract(b).multiply(HUNDRED).divide(b, PLACES, RoundingMode.HALF_EVEN)));
    }

    private Optional<BigDecimal> median(int at) {
        if (at - start(at) < BEFORE) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = years.subList(at - BEFORE, at).stream()
                .flatMap(y -> y.value().stream())
                .sorted()
                .toList();
        int n = sorted.size();
        if (n < FEWEST_OF_MEDIAN) {
            return Optional.empty();
        }
        BigDecimal upper = sorted.get(n / 2);
        return Optional.of(n % 2 == 1 ? upper : upper.add(sorted.get(n / 2 - 1)).multiply(new BigDecimal("0.5")));
    }

    private TrendRow.Verdict verdict(int at) {
        Optional<BigDecimal> before = before(at);
        Optional<BigDecimal> now = value(at);
        if (!counts || before.isEmpty() || now.isEmpty()) {
            return TrendRow.Verdict.NONE;
        }
        double probability =
                ChanceTest.ofTwo(before.get().longValue(), now.get().longValue(), dispersion.orElse(1));
        if (!ChanceTest.isMoreThanChance(probability)) {
            return TrendRow.Verdict.CHANCE;
        }
        return now.get().compareTo(before.get()) > 0 ? TrendRow.Verdict.RISE : TrendRow.Verdict.FALL;
    }

    /** The value of the year before; empty across a break. */
    private Optional<BigDecimal> before(int at) {
        return at == 0 || years.get(at).isBreak() ? Optional.empty() : value(at - 1);
    }

    private Optional<BigDecimal> value(int at) {
        return years.get(at).value();
    }

    /**
     * The trend of the years since the last break.
     *
     * @param from first year with a value
     * @param to last year with a value
     * @param slope the Theil-Sen slope, in units a year
     * @param verdict whether the order of the years is more than chance
     */
    public record Trend(int from, int to, double slope, TrendRow.Verdict verdict) {}

    /** The trend; empty for under four years with values since the last break. */
    public Optional<Trend> trend() {
        if (years.isEmpty()) {
            return Optional.empty();
        }
        List<YearValue> known = years.subList(start(years.size() - 1), years.size()).stream()
                .filter(y -> y.value().isPresent())
                .toList();
        if (known.size() < 4) {
            return Optional.empty();
        }
        List<BigDecimal> values =
                known.stream().map(y -> y.value().orElseThrow()).toList();
        double slope = ChanceTest.slope(known.stream().map(YearValue::year).toList(), values);
        TrendRow.Verdict verdict = TrendRow.Verdict.CHANCE;
        if (ChanceTest.isMoreThanChance(ChanceTest.ofYears(values))) {
            verdict = slope > 0 ? TrendRow.Verdict.RISE : TrendRow.Verdict.FALL;
        }
        return Optional.of(
                new Trend(known.get(0).year(), known.get(known.size() - 1).year(), slope, verdict));
    }
}
