package org.svod.observation;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.ObservationStatus;

/**
 * Value and status of a row.
 *
 * @param value the value in the indicator's own unit; empty if and only if the status is M
 * @param status the status
 */
public record Amount(Optional<BigDecimal> value, ObservationStatus status) {

    /** No value. */
    public static final Amount MISSING = new Amount(Optional.empty(), ObservationStatus.M);

    /** Whether both have the same value, or none; 1 and 1.0 are one value. */
    public boolean hasTheValueOf(Amount other) {
        return value.map(BigDecimal::stripTrailingZeros).equals(other.value.map(BigDecimal::stripTrailingZeros));
    }
}
