package org.svod.analysis.trend;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A year of a series.
 *
 * @param of the year and its value
 * @param index the value where the first year is 100, to one place; empty if a value is missing, or across a break
 * @param change change against the year before in percent, to one place; the same
 * @param median median of the five years before; empty if the series is younger, or across a break
 * @param verdict whether the change against the year before is more than chance
 */
public record TrendRow(
        YearValue of,
        Optional<BigDecimal> index,
        Optional<BigDecimal> change,
        Optional<BigDecimal> median,
        Verdict verdict) {

    /** Whether a change is more than chance. */
    public enum Verdict {
        /** A rise that chance alone would seldom bring. */
        RISE,
        /** A fall that chance alone would seldom bring. */
        FALL,
        /** Chance alone could bring it. */
        CHANCE,
        /** It cannot be judged: there is nothing to compare, or the values are weights. */
        NONE
    }
}
