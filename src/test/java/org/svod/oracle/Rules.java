package org.svod.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The settings of a round.
 *
 * @param months how many months a return of each expected State covers
 * @param closes the closing date
 * @param rejectRows whether a faulty row alone is refused, not its file
 * @param silenceMissing the indicators for which silence means that the value is missing
 */
record Rules(
        int year,
        Map<String, Integer> months,
        LocalDate closes,
        boolean rejectRows,
        Policies policies,
        Set<String> silenceMissing) {

    /**
     * How differences are settled.
     *
     * @param joint {@code lead}, {@code highest} or {@code lowest}
     * @param mirror {@code sender}, {@code receiver}, {@code higher}, {@code lower} or {@code mean}
     * @param fill whether a silent sender's value is taken from the receiver
     */
    record Policies(String joint, String mirror, BigDecimal absolute, BigDecimal relative, boolean fill) {}
}
