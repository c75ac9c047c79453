package org.svod.observation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;

/**
 * One accepted row of a submission.
 *
 * @param cell where it stands
 * @param caseRef number of the joint case, upper case; blank for none
 * @param value the value in the indicator's own unit, exact; empty exactly where the status is M
 * @param status its status
 * @param line physical line on which the row starts, from 1
 */
public record Observation(
        CellKey cell, String caseRef, Optional<BigDecimal> value, ObservationStatus status, long line) {

    /**
     * By indicator, case number, operation, then period and counterpart: no two accepted rows of one submission are
     * equal in it.
     */
    public static final Comparator<Observation> BY_CASE_KEY = Comparator.<Observation, Indicator>comparing(
                    o -> o.cell().indicator(), Indicator.ORDER)
            .thenComparing(Observation::caseRef)
            .thenComparing(o -> o.cell().operation().code())
            .thenComparing(Observation::cell);

    /** The same, then by line: rows of one case lie together. */
    public static final Comparator<Observation> BY_CASE = BY_CASE_KEY.thenComparingLong(Observation::line);

    /** The value, or zero where there is none: for sums only. */
    public BigDecimal amount() {
        return value.orElse(BigDecimal.ZERO);
    }
}
