package org.svod.publication;

import java.nio.file.Path;
import java.util.Optional;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeDetails;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Codebook;
import org.svod.finding.Findings;
import org.svod.submission.Delivery;

/**
 * What a submitter is told about one delivery. A function of the delivery's outcome: no run, time of day or path of it
 * is shown.
 *
 * @param outcome the delivery and what became of it
 * @param details how it was understood, its sums, everything found
 * @param codebook the codebook by which it was judged
 * @param content where the bytes can be read again, for the sheet that shows the file; empty where that is not wanted
 */
public record Receipt(OutcomeSummary outcome, OutcomeDetails details, Codebook codebook, Optional<Path> content) {

    /** The delivery. */
    public Delivery delivery() {
        return outcome.delivery();
    }

    /** What became of it. */
    public Outcome.Verdict verdict() {
        return outcome.verdict();
    }

    /** Everything found. */
    public Findings findings() {
        return details.findings();
    }
}
