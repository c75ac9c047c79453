package org.svod.job;

import org.svod.databank.Delivery;
import org.svod.submission.Outcome;

/**
 * A delivery and what became of it.
 *
 * @param delivery the delivery
 * @param outcome what became of it
 */
record Judged(Delivery delivery, Outcome outcome) {}
