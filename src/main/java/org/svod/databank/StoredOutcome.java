package org.svod.databank;

import org.svod.acceptance.OutcomeDetails;
import org.svod.acceptance.OutcomeSummary;

/**
 * A delivery with what became of it, in every detail.
 *
 * @param summary what became of it, in short
 * @param details the rest
 */
public record StoredOutcome(OutcomeSummary summary, OutcomeDetails details) {}
