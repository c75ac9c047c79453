package org.svod.analysis.forecast;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Quantiles of the year that comes. Counts have a negative binomial distribution of real size, which is a Poisson
 * distribution where the variance is not above the mean; weights have a gamma distribution.
 */
final class Quantiles {

    private static final int STEPS = 200;

    private Quantiles() {}

    /** The smallest whole number that a count does not exceed with this probability. */
    static double ofCount(Moments moments, double probability) {
        if (moments.total() == 0) {
            return 0;
        }
        if (moments.variance() <= moments.total()) {
            return smallest(x -> RegularizedGamma.Q.value(x + 1, moments.total()), probability);
        }
        double size = moments.total() * moments.total() / (moments.variance() - moments.total());
        return ofNegativeBinomial(size, moments.total() / moments.variance(), probability);
    }

    /** The smallest whole number that a negative binomial count does not exceed with this probability. */
    static double ofNegativeBinomial(double size, double p, double probability) {
        return smallest(x -> RegularizedBeta.value(p, size, x + 1), probability);
    }

    /** The weight that is not exceeded with this probability. */
    static double ofWeight(Moments moments, double probability) {
        if (moments.total() == 0 || moments.variance() == 0) {
            return moments.total();
        }
        double shape = moments.total() * moments.total() / moments.variance();
        double scale = moments.variance() / moments.total();
        DoubleUnaryOperator below = x -> RegularizedGamma.P.value(shape, x / scale);
        double low = 0;
        double high = moments.total();
        while (below.applyAsDouble(high) < probability) {
            high *= 2;
        }
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (below.applyAsDouble(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double smallest(DoubleUnaryOperator atMost, double probability) {
        double low = -1;
        double high = 1;
        while (atMost.applyAsDouble(high) < probability) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (atMost.applyAsDouble(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
