package org.svod.publication;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeDetails;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Codebook;
import org.svod.codebook.Name;
import org.svod.delivery.Delivery;
import org.svod.finding.Finding;
import org.svod.finding.Findings;
import org.svod.round.Justification;

/**
 * The receipt of one delivery for its submitter. A function of the delivery's outcome: it shows no run, no time of day
 * and no path of a run.
 *
 * @param outcome the delivery and its outcome
 * @param details how it was understood, its sums, everything found
 * @param codebook the codebook with which it was checked
 * @param content the file from which the bytes can be read again, for the sheet that shows the delivered file; empty if
 *     that sheet is not wanted
 * @param contact whom to ask; empty if the round does not say it
 * @param outstanding what the State still owes after this delivery
 * @param explanations what persons say to explain its warnings, oldest first
 */
public record Receipt(
        OutcomeSummary outcome,
        OutcomeDetails details,
        Codebook codebook,
        Optional<Path> content,
        Optional<Name> contact,
        Outstanding outstanding,
        List<Justification> explanations) {

    /** The delivery. */
    public Delivery delivery() {
        return outcome.delivery();
    }

    /** The verdict about it. */
    public Outcome.Verdict verdict() {
        return outcome.verdict();
    }

    /** What persons say to explain a finding, oldest first. */
    public List<Justification> explanations(Finding finding) {
        return new ExplainedFindings(explanations).of(finding);
    }

    /** How many findings are explained; one that is explained twice counts once. */
    public long explained() {
        return new ExplainedFindings(explanations).explained(findings().counts(), this::findings);
    }

    /** Everything found. */
    public Findings findings() {
        return details.findings();
    }
}
