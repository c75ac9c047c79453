package org.svod.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Codebook;

/**
 * The inputs for the figures of a round, besides its submissions.
 *
 * @param codebook the codebook
 * @param round the round
 * @param neighbours the rounds beside it
 * @param runDate the date that counts as today
 * @param background what is known besides the returns of the round
 * @param releases what is known to be released
 * @param justifications the explanations of warnings about the files of the round, oldest first
 */
public record RoundContext(
        Codebook codebook,
        Round round,
        Neighbours neighbours,
        LocalDate runDate,
        Background background,
        KnownReleases releases,
        List<Justification> justifications) {

    /** With nothing known besides the returns, where no round asks for approval. */
    public RoundContext(Codebook codebook, Round round, List<FileDecision> filesBefore, LocalDate runDate) {
        this(
                codebook,
                round,
                new Neighbours(filesBefore, Optional.empty()),
                runDate,
                Background.NONE,
                KnownReleases.NONE,
                List.of());
    }
}
