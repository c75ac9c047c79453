package org.svod.publication;

import java.util.function.Supplier;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.delivery.Delivery;
import org.svod.delivery.SubmissionName;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;

/**
 * One delivery for a round, in short.
 *
 * @param outcome the delivery, with a name that was understood, and its outcome
 * @param inForce whether it is in force for at least one month now
 * @param findings what was found in it, read only on request, because the findings of all files together may be too
 *     many
 */
public record SubmissionSummary(OutcomeSummary outcome, boolean inForce, Supplier<Findings> findings) {

    /** The delivery. */
    public Delivery delivery() {
        return outcome.delivery();
    }

    /** State, scope and explicit version. */
    public SubmissionName name() {
        return outcome.delivery().named();
    }

    /** The verdict about it. */
    public Outcome.Verdict verdict() {
        return outcome.verdict();
    }

    /** The number of findings for each code. */
    public FindingCounts found() {
        return outcome.found();
    }

    /** The same delivery with these numbers of findings. */
    public SubmissionSummary found(FindingCounts now) {
        return new SubmissionSummary(outcome.found(now), inForce, findings);
    }
}
