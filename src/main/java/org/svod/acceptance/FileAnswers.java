package org.svod.acceptance;

import java.util.List;
import java.util.Optional;
import org.svod.delivery.Delivery;
import org.svod.round.Decision;
import org.svod.round.FileDecision;
import org.svod.round.Round;

/**
 * What the decisions of a round say about delivered files as a whole.
 *
 * @param decisions the decisions about files
 */
public record FileAnswers(List<FileDecision> decisions) {

    /** No decisions. */
    public static final FileAnswers NONE = new FileAnswers(List.of());

    /** Those of a round. */
    public static FileAnswers of(Round round) {
        return new FileAnswers(round.decided().files());
    }

    /** The decision about a delivery. There is at most one. */
    public Optional<FileDecision> about(Delivery delivery) {
        return decisions.stream()
                .filter(d -> d.nth() == delivery.nth() && d.file().equalsIgnoreCase(delivery.file()))
                .findFirst();
    }

    /**
     * The verdict on a delivery after the decisions: a refused file is as if rejected, and a waiting one that is
     * confirmed counts.
     */
    public Outcome.Verdict verdict(Delivery delivery, Outcome.Verdict verdict) {
        Optional<Decision.Kind> answer = about(delivery).map(FileDecision::kind);
        if (answer.isEmpty() || (verdict != Outcome.Verdict.ACCEPTED && verdict != Outcome.Verdict.WAITING)) {
            return verdict;
        }
        return answer.get() == Decision.Kind.REFUSE ? Outcome.Verdict.REJECTED : Outcome.Verdict.ACCEPTED;
    }

    /** Whether a delivery with this verdict counts. */
    public boolean counts(Delivery delivery, Outcome.Verdict verdict) {
        return verdict(delivery, verdict) == Outcome.Verdict.ACCEPTED;
    }
}
