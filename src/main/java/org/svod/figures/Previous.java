package org.svod.figures;

import java.math.BigDecimal;

/**
 * Last year's figure of an indicator.
 *
 * @param value the figure
 * @param isSettled whether it is final: a provisional figure may lack States and months
 * @param isOfSameStates whether the same States were expected to report as this year
 */
public record Previous(BigDecimal value, boolean isSettled, boolean isOfSameStates) {

    /** A figure that is not provisional and is of the same States. */
    public static Previous comparable(BigDecimal value) {
        return new Previous(value, true, true);
    }

    /** Whether a figure of this year can be compared with it. */
    public boolean isComparable() {
        return isSettled && isOfSameStates;
    }
}
