package org.svod.analysis.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A forecast of the next year.
 *
 * @param point as last year: its total
 * @param interval the bounds, widened where the past asks for it; empty if under a year is known
 * @param check how the interval would have held in the past; empty if too little of the past is known
 * @param notShown why the forecast is not shown; empty if it is shown
 * @param upperBound a bound that the year stays under with 97.5 percent, where so little happened that nothing else can
 *     be said
 */
public record YearForecast(
        double point,
        Optional<Interval> interval,
        Optional<Check> check,
        Optional<Reason> notShown,
        OptionalDouble upperBound) {

    /** The number of origins in the past from which a forecast is tried. */
    static final int ORIGINS = 8;

    private static final int ORIGIN_STEP = 3;
    private static final int YEAR = 12;
    private static final int FEW = 5;
    private static final double UPPER = 0.975;
    private static final double HALF = 0.5;
    private static final double WIDEST = 2;

    /** Why a forecast is not shown. */
    public enum Reason {
        /** The year of the round is not over. */
        YEAR_NOT_OVER,
        /** A State reports by half-year or by year. */
        NOT_BY_MONTH,
        /** Under twelve months are known. */
        UNDER_A_YEAR,
        /** What is counted has changed in the last twelve months, or changes in the next year. */
        REDEFINED,
        /** Something that makes the months not comparable lies in the last twelve. */
        BREAK_IN_WINDOW,
        /** Fewer than five in the last twelve months. */
        TOO_FEW,
        /** The interval would have held in fewer than seven of the last eight cases. */
        FAILED_IN_THE_PAST,
        /** The interval is wider than twice the point. */
        TOO_WIDE
    }

    /**
     * How the interval would have held in the past, before it is widened.
     *
     * @param held in how many cases it would have held
     * @param tried the number of cases
     */
    public record Check(int held, int tried) {

        boolean fails() {
            return held < tried - 1;
        }
    }

    /**
     * Forecasts the year that follows these periods.
     *
     * @param groups periods of States that report by month, and of States that report by quarter; all end together
     * @param counts whether the values are counts
     * @param broken whether the last twelve months are not comparable
     */
    public static YearForecast of(List<PastPeriods> groups, boolean counts, boolean broken) {
        int months = groups.stream().mapToInt(PastPeriods::months).min().orElse(0);
        if (months < YEAR) {
            return none(Reason.UNDER_A_YEAR);
        }
        List<Origin> origins = origins(groups, months, counts);
        Optional<Check> check = origins.size() < ORIGINS ? Optional.empty() : Optional.of(check(origins, counts));
        Moments moments = moments(groups, counts);
        Interval interval = Interval.of(moments.widened(check.isEmpty() ? 1 : widening(origins)), counts);
        Optional<Reason> reason = reason(moments.total(), interval, check, counts, broken);
        OptionalDouble upper = reason.filter(r -> r == Reason.TOO_FEW).isPresent() && counts
                ? OptionalDouble.of(upperBound(moments.total()))
                : OptionalDouble.empty();
        return new YearForecast(moments.total(), Optional.of(interval), check, reason, upper);
    }

    /** No forecast, for this reason. */
    public static YearForecast none(Reason reason) {
        return new YearForecast(0, Optional.empty(), Optional.empty(), Optional.of(reason), OptionalDouble.empty());
    }

    /** The dispersion of the last twelve months: their variance divided by their mean; empty if it is not known. */
    public static OptionalDouble dispersion(List<PastPeriods> groups) {
        if (groups.isEmpty() || groups.stream().anyMatch(g -> g.months() < YEAR)) {
            return OptionalDouble.empty();
        }
        Moments moments = moments(groups, true);
        return moments.total() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(moments.variance() / moments.total() / 2);
    }

    /** The bound that a year stays under with 97.5 percent, if this number was counted in the year before it. */
    static double upperBound(double counted) {
        return Quantiles.ofNegativeBinomial(Math.rint(counted) + 1, HALF, UPPER);
    }

    private static Optional<Reason> reason(
            double point, Interval interval, Optional<Check> check, boolean counts, boolean broken) {
        if (broken) {
            return Optional.of(Reason.BREAK_IN_WINDOW);
        }
        if (counts ? Math.rint(point) < FEW : point == 0) {
            return Optional.of(Reason.TOO_FEW);
        }
        if (check.filter(Check::fails).isPresent()) {
            return Optional.of(Reason.FAILED_IN_THE_PAST);
        }
        return interval.width() > WIDEST * point ? Optional.of(Reason.TOO_WIDE) : Optional.empty();
    }

    /** A moment in the past: what was expected then, and what came. */
    private record Origin(Moments expected, double came) {}

    /** The last eight origins, three months apart. A whole year has come since each of them. */
    private static List<Origin> origins(List<PastPeriods> groups, int months, boolean counts) {
        List<Origin> origins = new ArrayList<>();
        for (int back = YEAR; back + YEAR <= months && origins.size() < ORIGINS; back += ORIGIN_STEP) {
            int ago = back;
            List<PastPeriods> then = groups.stream().map(g -> g.before(ago)).toList();
            double came = groups.stream()
                    .mapToDouble(g -> g.before(ago - YEAR).lastYear())
                    .sum();
            origins.add(new Origin(moments(then, counts), came));
        }
        return origins;
    }

    private static Moments moments(List<PastPeriods> groups, boolean counts) {
        return groups.stream().map(g -> g.moments(counts)).reduce(Moments.NONE, Moments::plus);
    }

    /** Origins at which nothing was expected tell nothing about the width, and are left out. */
    private static List<Origin> telling(List<Origin> origins) {
        return origins.stream().filter(o -> o.expected().variance() > 0).toList();
    }

    private static Check check(List<Origin> origins, boolean counts) {
        List<Origin> telling = telling(origins);
        int held = (int) telling.stream()
                .filter(o -> Interval.of(o.expected(), counts).holds(o.came()))
                .count();
        return new Check(held, telling.size());
    }

    private static double widening(List<Origin> origins) {
        double mean = telling(origins).stream()
                .mapToDouble(o -> Math.pow(o.came() - o.expected().total(), 2)
                        / o.expected().variance())
                .average()
                .orElse(1);
        return Math.max(1, mean);
    }
}
