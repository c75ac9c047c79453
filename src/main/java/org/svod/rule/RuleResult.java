package org.svod.rule;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The verdict of a rule, and the two sides.
 *
 * @param verdict the verdict
 * @param left the left side; empty if all of its values are missing
 * @param right the right side; the same
 */
public record RuleResult(RuleVerdict verdict, Optional<BigDecimal> left, Optional<BigDecimal> right) {

    /** Left side less right side; empty if one of them is missing. */
    public Optional<BigDecimal> difference() {
        return left.flatMap(l -> right.map(l::subtract));
    }
}
