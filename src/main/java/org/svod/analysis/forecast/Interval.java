package org.svod.analysis.forecast;

/**
 * The bounds between which the total of a year lies with 80 and with 95 percent.
 *
 * @param low95 lower bound of 95 percent
 * @param low80 lower bound of 80 percent
 * @param high80 upper bound of 80 percent
 * @param high95 upper bound of 95 percent
 */
public record Interval(double low95, double low80, double high80, double high95) {

    private static final double TAIL_95 = 0.025;
    private static final double TAIL_80 = 0.1;

    /** Of a year with these moments. */
    public static Interval of(Moments moments, boolean counts) {
        return new Interval(
                at(moments, TAIL_95, counts),
                at(moments, TAIL_80, counts),
                at(moments, 1 - TAIL_80, counts),
                at(moments, 1 - TAIL_95, counts));
    }

    private static double at(Moments moments, double probability, boolean counts) {
        return counts ? Quantiles.ofCount(moments, probability) : Quantiles.ofWeight(moments, probability);
    }

    /** Whether a total lies between the bounds of 95 percent. */
    public boolean holds(double total) {
        return low95 <= total && total <= high95;
    }

    /** Distance of the bounds of 95 percent. */
    public double width() {
        return high95 - low95;
    }
}
