package org.svod.rule;

import java.math.BigDecimal;

/**
 * By how much the sides of a rule may miss each other.
 *
 * @param absolute an amount, zero or more
 * @param share a share of the larger side, zero or more
 */
public record RuleTolerance(BigDecimal absolute, BigDecimal share) {

    /** None. */
    public static final RuleTolerance NONE = new RuleTolerance(BigDecimal.ZERO, BigDecimal.ZERO);

    BigDecimal of(BigDecimal left, BigDecimal right) {
        return absolute.max(share.multiply(left.abs().max(right.abs())));
    }
}
