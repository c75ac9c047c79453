package org.svod.databank;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.svod.observation.Decimals;
import org.svod.submission.IndicatorSum;
import org.svod.submission.Reading;

/** Makes sure that the rows that are stored add up to what the reading says, so that a receipt never says otherwise. */
final class StoredSums {

    private StoredSums() {}

    /**
     * Checks a reading before its rows are stored.
     *
     * @throws IllegalStateException if its rows do not add up to its sums
     */
    static void check(Reading reading) {
        Map<String, BigDecimal> sums = new HashMap<>();
        reading.observations().forEach(o -> sums.merge(o.cell().indicator().code(), o.amount(), BigDecimal::add));
        reading.caseTotals().forEach(t -> sums.merge(t.cell().indicator().code(), t.value(), BigDecimal::add));
        for (IndicatorSum told : reading.sums()) {
            BigDecimal sum = sums.getOrDefault(told.indicator().code(), BigDecimal.ZERO);
            if (sum.compareTo(told.sum()) != 0) {
                throw new IllegalStateException(
                        "the rows of " + told.indicator().code() + " add up to " + Decimals.text(sum)
                                + ", but the file was read as " + Decimals.text(told.sum()));
            }
        }
    }
}
