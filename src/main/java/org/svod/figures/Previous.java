package org.svod.figures;

import java.math.BigDecimal;

/**
 * Last year's figure of an indicator.
 *
 * @param value the figure
 * @param isSettled whether it is final: a provisional figure may lack States and months
 * @param isOfSameStates whether the same States were expected to report as this year
 * @param isOfSameKind whether the same is counted as this year
 */
public record Previous(BigDecimal value, boolean isSettled, boolean isOfSameStates, boolean isOfSameKind) {

    /** A figure that is not provisional, and is of the same States and of the same kind. */
    public static Previous comparable(BigDecimal value) {
        return new Previous(value, true, true, true);
    }

    /** The same figure, if something else is counted this year. */
    Previous ofOtherKind() {
        return new Previous(value, isSettled, isOfSameStates, false);
    }

    /** Whether a figure of this year can be compared with it. */
    public boolean isComparable() {
        return isSettled && isOfSameStates && isOfSameKind;
    }
}
