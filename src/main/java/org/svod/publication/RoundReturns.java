package org.svod.publication;

import java.util.List;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.ItemResponses;
import org.svod.round.Justification;

/**
 * The returns of the round.
 *
 * @param coverage the verdict on every expected return
 * @param responses what the returns say about each indicator, and what is missing
 * @param submissions every delivery for this round that came from the state in its name, in the order of delivery
 * @param justifications the explanations of warnings about these deliveries, oldest first
 */
public record RoundReturns(
        Coverage coverage,
        ItemResponses responses,
        List<SubmissionSummary> submissions,
        List<Justification> justifications) {

    /** Without explanations. */
    public RoundReturns(Coverage coverage, ItemResponses responses, List<SubmissionSummary> submissions) {
        this(coverage, responses, submissions, List.of());
    }
}
