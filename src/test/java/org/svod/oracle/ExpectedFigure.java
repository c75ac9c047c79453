package org.svod.oracle;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A figure of a year as it is expected.
 *
 * @param parts the amounts under {@code reported}, {@code joint}, {@code mirror}, {@code decision}
 * @param byState the same by State; {@code byPeriod} and {@code byOperation} are sums of all of them
 * @param counts how many expected returns are counted, and how many of them say, miss or pass over the indicator
 * @param reasons why it is provisional
 */
record ExpectedFigure(
        Map<String, BigDecimal> parts,
        Map<String, Map<String, BigDecimal>> byState,
        Map<String, BigDecimal> byPeriod,
        Map<String, BigDecimal> byOperation,
        Counts counts,
        Set<String> reasons,
        boolean valued) {

    /** How many returns are expected and counted, and what they say. */
    record Counts(int expected, int counted, int said, int missing, int silent) {}

    BigDecimal value() {
        return sum(parts);
    }

    static BigDecimal sum(Map<String, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static void add(Map<String, BigDecimal> sums, String key, BigDecimal amount) {
        sums.merge(key, amount, BigDecimal::add);
    }

    static Map<String, BigDecimal> sums() {
        return new TreeMap<>();
    }
}
