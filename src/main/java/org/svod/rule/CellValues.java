package org.svod.rule;

import java.math.BigDecimal;
import java.util.Optional;

/** The values that a rule is applied to. */
@FunctionalInterface
public interface CellValues {

    /** The sum of these cells; empty if it is missing, which is not zero. */
    Optional<BigDecimal> of(CellSelection selection);
}
