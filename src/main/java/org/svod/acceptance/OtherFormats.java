package org.svod.acceptance;

import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.delivery.Delivery;
import org.svod.delivery.SubmissionNames;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.round.Acceptance;
import org.svod.round.Rounds;
import org.svod.submission.Reading;

/**
 * A State may send one return twice in a night, as a workbook and as CSV. Where both say the same, the second is a
 * duplicate; where they differ, nobody knows which is right, and neither counts. A file that is rejected whatever else
 * was sent says nothing about the other; one that loses only some rows does.
 */
public final class OtherFormats {

    private final SubmissionNames names;
    private final Rounds rounds;
    private final Standing standing;
    private final Acceptance acceptance;

    /** For one state, given what counts of its submissions so far, and the effect of an ERROR in the round. */
    public OtherFormats(Codebook codebook, Rounds rounds, Standing standing, Acceptance acceptance) {
        this.acceptance = acceptance;
        this.names = new SubmissionNames(codebook);
        this.rounds = rounds;
        this.standing = standing;
    }

    /**
     * Whether the other delivery, which has the same state, scope and version, is a good envelope in another format.
     */
    public boolean isOther(Delivery delivery, Delivery other) {
        return names.parse(other.file()).name().isPresent()
                && other.named().format() != delivery.named().format()
                && !new Envelope(rounds, other.received())
                        .check(other.named(), other.folder())
                        .hasErrors();
    }

    /** What becomes of a delivery because of the other; empty where the other changes nothing. */
    public Optional<Outcome> outcome(Delivery delivery, Reading reading, Delivery other, Reading otherReading) {
        if (isRejected(reading) || isRejected(otherReading)) {
            return Optional.empty();
        }
        if (!SameReturn.is(reading, otherReading)) {
            Findings findings = reading.findings()
                    .and(Findings.of(Finding.ofFile(FindingCode.TWO_FORMATS, delivery.file(), other.file())));
            return Optional.of(new Outcome.Rejected(delivery, reading, findings, ""));
        }
        Optional<AcceptedSubmission> inForce = standing.inForce(other.named().scope())
                .filter(a -> a.delivery().sha256().equals(other.sha256()) && standing.speaks(a.number(), a.scope()));
        if (other.number() > delivery.number() || inForce.isEmpty()) {
            return Optional.empty();
        }
        Findings findings =
                reading.findings().and(Findings.of(Finding.ofFile(FindingCode.SAME_CELLS, "", other.file())));
        return Optional.of(new Outcome.Duplicate(
                delivery,
                reading,
                inForce.get().version(),
                findings,
                inForce.get().delivery().file()));
    }

    /** Whether a file is rejected whatever else was sent. */
    public boolean isRejected(Reading reading) {
        return Judgement.isRejected(reading, acceptance);
    }
}
