package org.svod.reconciliation;

import java.time.LocalDate;
import org.svod.codebook.State;
import org.svod.period.Period;

/**
 * A submission as coverage sees it. Duplicates are none.
 *
 * @param state who submitted
 * @param scope the period that it speaks for
 * @param received when it was received
 * @param accepted whether it was accepted; otherwise it was rejected
 */
public record Delivery(State state, Period scope, LocalDate received, boolean accepted) {}
