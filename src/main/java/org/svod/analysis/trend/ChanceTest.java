package org.svod.analysis.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/** Tests of whether a change of counts is more than chance, at the level of 5 percent. */
public final class ChanceTest {

    private static final double LEVEL = 0.05;
    private static final int FEWEST = 4;

    private ChanceTest() {}

    /**
     * The probability that two counts of one constant rate differ at least as much: the exact conditional Poisson test,
     * or, where the counts vary more than Poisson counts do, the z test with that dispersion.
     *
     * @param dispersion variance of the periods of a year divided by their mean; 1 or less for Poisson counts
     */
    public static double ofTwo(long before, long now, double dispersion) {
        long all = before + now;
        if (all == 0) {
            return 1;
        }
        if (dispersion > 1) {
            double z = (now - before) / Math.sqrt(dispersion * all);
            return Erfc.value(Math.abs(z) / Math.sqrt(2));
        }
        long fewer = Math.min(before, now);
        double tail = RegularizedBeta.value(0.5, (double) all - fewer, fewer + 1.0);
        return Math.min(1, 2 * tail);
    }

    /** Whether such a probability is below the level. */
    public static boolean isMoreThanChance(double probability) {
        return probability < LEVEL;
    }

    /**
     * The probability that years without any trend are in an order at least as clear: the Mann-Kendall test, exact
     * where no two values are equal, otherwise by the normal approximation for ties; 1 for under four years.
     */
    public static double ofYears(List<BigDecimal> values) {
        int n = values.size();
        if (n < FEWEST) {
            return 1;
        }
        int score = score(values);
        Map<BigDecimal, Integer> equal = new HashMap<>();
        values.forEach(v -> equal.merge(v.setScale(MOST_PLACES, RoundingMode.HALF_EVEN), 1, Integer::sum));
        return equal.size() == n ? exact(n, Math.abs(score)) : approximate(n, score, equal);
    }

    private static final int MOST_PLACES = 9;

    private static int score(List<BigDecimal> values) {
        int score = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                score += Integer.signum(values.get(j).compareTo(values.get(i)));
            }
        }
        return score;
    }

    /** From the number of permutations with each number of inversions. */
    private static double exact(int n, int score) {
        int pairs = n * (n - 1) / 2;
        double[] share = new double[pairs + 1];
        share[0] = 1;
        for (int size = 2; size <= n; size++) {
            double[] next = new double[pairs + 1];
            for (int inversions = 0; inversions <= pairs; inversions++) {
                for (int more = 0; more < size && more <= inversions; more++) {
                    next[inversions] += share[inversions - more] / size;
                }
            }
            share = next;
        }
        double tail = 0;
        for (int inversions = 0; inversions <= (pairs - score) / 2; inversions++) {
            tail += share[inversions];
        }
        return Math.min(1, 2 * tail);
    }

    private static double approximate(int n, int score, Map<BigDecimal, Integer> equal) {
        double variance = n * (n - 1.0) * (2 * n + 5);
        for (int times : equal.values()) {
            variance -= times * (times - 1.0) * (2 * times + 5);
        }
        variance /= 18;
        if (variance == 0 || score == 0) {
            return 1;
        }
        double z = (Math.abs(score) - 1) / Math.sqrt(variance);
        return Erfc.value(z / Math.sqrt(2));
    }

    /**
     * The Theil-Sen slope: the median of the slopes between any two years, in units a year.
     *
     * @param years the years; at least two, all different
     */
    public static double slope(List<Integer> years, List<BigDecimal> values) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            for (int j = i + 1; j < years.size(); j++) {
                slopes.add(values.get(j).subtract(values.get(i)).doubleValue() / (years.get(j) - years.get(i)));
            }
        }
        slopes.sort(Double::compare);
        int middle = slopes.size() / 2;
        return slopes.size() % 2 == 1 ? slopes.get(middle) : (slopes.get(middle - 1) + slopes.get(middle)) / 2;
    }
}
