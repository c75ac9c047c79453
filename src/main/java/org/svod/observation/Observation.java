package org.svod.observation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;

/**
 * One accepted row of a submission.
 *
 * @param cell its cell
 * @param caseRef number of the joint case, upper case; blank for none
 * @param value the value in the indicator's own unit, exact; empty exactly where the status is M
 * @param status its status
 * @param line physical line on which the row starts, from 1
 */
public record Observation(
        CellKey cell, String caseRef, Optional<BigDecimal> value, ObservationStatus status, long line) {

    /**
     * Order by indicator, case number, operation, period and counterpart. No two accepted rows of one submission are
     * equal in this order.
     */
    public static final Comparator<Observation> BY_CASE_KEY = Comparator.<Observation, Indicator>comparing(
                    o -> o.cell().indicator(), Indicator.ORDER)
            .thenComparing(Observation::caseRef)
            .thenComparing(o -> o.cell().operation().code())
            .thenComparing(Observation::cell);

    /** The same order, then by line: the rows of one case are together. */
    public static final Comparator<Observation> BY_CASE = BY_CASE_KEY.thenComparingLong(Observation::line);

    /** The value, or zero if there is none; use it only for sums. */
    public BigDecimal amount() {
        return value.orElse(BigDecimal.ZERO);
    }

    /** The same row with its value missing. */
    public Observation withoutValue() {
        return new Observation(cell, caseRef, Amount.MISSING.value(), Amount.MISSING.status(), line);
    }
}
