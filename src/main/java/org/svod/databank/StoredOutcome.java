package org.svod.databank;

import org.svod.acceptance.OutcomeDetails;
import org.svod.acceptance.OutcomeSummary;

/**
 * A delivery with its outcome, in every detail.
 *
 * @param summary the outcome in short
 * @param details the other details
 */
public record StoredOutcome(OutcomeSummary summary, OutcomeDetails details) {}
