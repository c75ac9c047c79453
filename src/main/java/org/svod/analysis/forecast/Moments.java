package org.svod.analysis.forecast;

import java.util.List;

/**
 * What a window of past periods says about the year that follows it: the same mean, and a variance that comes from the
 * year itself and from the window, whose mean is not known exactly.
 *
 * @param total expected total of the year
 * @param variance variance of the difference between that and what comes
 */
public record Moments(double total, double variance) {

    /** Nothing is expected. */
    public static final Moments NONE = new Moments(0, 0);

    /**
     * Of periods of one length.
     *
     * @param window values of the periods that the mean is taken from
     * @param spread values of the periods that the spread is taken from
     * @param perYear how many such periods a year has
     * @param counts whether the values are counts, whose variance is at least their mean
     */
    public static Moments of(List<Double> window, List<Double> spread, int perYear, boolean counts) {
        double mean = mean(window);
        double total = perYear * mean;
        double longRun = mean(spread);
        double ratio = longRun == 0 ? 0 : variance(spread, longRun) / longRun;
        double dispersion = counts ? Math.max(1, ratio) : ratio;
        return new Moments(total, dispersion * total * (1 + (double) perYear / window.size()));
    }

    /** Of a window that also gives the spread. */
    public static Moments of(List<Double> window, int perYear, boolean counts) {
        return of(window, window, perYear, counts);
    }

    /** The sum of independent parts. */
    public Moments plus(Moments other) {
        return new Moments(total + other.total, variance + other.variance);
    }

    /** The same with a variance that is larger by this factor. */
    public Moments widened(double factor) {
        return new Moments(total, variance * factor);
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    /** The sample variance; zero for a single value. */
    private static double variance(List<Double> values, double mean) {
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return values.size() < 2 ? 0 : squares / (values.size() - 1);
    }
}
