package org.svod.submission;

import java.math.BigDecimal;
import org.svod.observation.Decimals;

/** What the accepted rows of one indicator add up to. */
final class IndicatorTotal {

    private BigDecimal sum = BigDecimal.ZERO;
    private long values;
    private long missing;

    /** Adds the sum of {@code withValue} rows with a value, and {@code without} rows without one. */
    void add(BigDecimal amount, long withValue, long without) {
        sum = sum.add(amount);
        values += withValue;
        missing += without;
    }

    BigDecimal sum() {
        return Decimals.plain(sum);
    }

    /** How many rows have a value. */
    long values() {
        return values;
    }

    /** How many rows say that theirs is missing. */
    long missing() {
        return missing;
    }

    boolean isAny() {
        return values + missing > 0;
    }
}
