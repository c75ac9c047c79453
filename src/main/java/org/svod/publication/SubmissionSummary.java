package org.svod.publication;

import java.util.function.Supplier;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.submission.Delivery;
import org.svod.submission.SubmissionName;

/**
 * One delivery for a round, in short.
 *
 * @param outcome the delivery, with a name that was understood, and what became of it
 * @param inForce whether it speaks for at least one month now
 * @param findings what was found in it, read when somebody asks: of all files together it may be too much
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

    /** What became of it. */
    public Outcome.Verdict verdict() {
        return outcome.verdict();
    }

    /** How often each code was found in it. */
    public FindingCounts found() {
        return outcome.found();
    }

    /** The same where this was found. */
    public SubmissionSummary found(FindingCounts now) {
        return new SubmissionSummary(outcome.found(now), inForce, findings);
    }
}
