package org.svod.analysis.forecast;

import java.util.List;
import org.svod.period.Frequency;

/**
 * The values of past periods of one length, one after the other without a gap; the last one is the latest.
 *
 * @param frequency months or quarters
 * @param values the values, oldest first
 */
public record PastPeriods(Frequency frequency, List<Double> values) {

    private static final int SPREAD_YEARS = 3;

    /** Keeps a copy. */
    public PastPeriods {
        values = List.copyOf(values);
    }

    /** The periods that end this number of months before the last one. */
    PastPeriods before(int months) {
        return new PastPeriods(frequency, values.subList(0, values.size() - months / frequency.months()));
    }

    /** How many months they cover. */
    int months() {
        return values.size() * frequency.months();
    }

    /** The total of the last year. */
    double lastYear() {
        return last(frequency.perYear()).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /**
     * What the last year says about the next one; quarters are few, so their spread is taken from up to three years.
     */
    Moments moments(boolean counts) {
        int year = frequency.perYear();
        int spread = frequency == Frequency.MONTHLY ? year : Math.min(values.size(), SPREAD_YEARS * year);
        return Moments.of(last(year), last(spread), year, counts);
    }

    private List<Double> last(int number) {
        return values.subList(values.size() - number, values.size());
    }
}
