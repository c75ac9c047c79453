package org.svod.observation;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.ObservationStatus;

/**
 * Value and status of a row.
 *
 * @param value the value in the indicator's own unit; empty exactly where the status is M
 * @param status the status
 */
public record Amount(Optional<BigDecimal> value, ObservationStatus status) {}
