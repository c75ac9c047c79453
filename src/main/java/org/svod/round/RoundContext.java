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
 * @param filesBefore the decisions about files of the year before; empty if there is no round for that year
 * @param runDate the date that counts as today
 * @param background what is known besides the returns of the round
 * @param before the figures of the year before that are released, which are none if nothing is in force; empty if that
 *     year asks for no approval
 * @param releases what was released of the round, oldest first
 */
public record RoundContext(
        Codebook codebook,
        Round round,
        List<FileDecision> filesBefore,
        LocalDate runDate,
        Background background,
        Optional<ReleasedFigures> before,
        List<ReleasedFigures> releases) {

    /** With nothing known besides the returns, where neither the round nor the year before asks for approval. */
    public RoundContext(Codebook codebook, Round round, List<FileDecision> filesBefore, LocalDate runDate) {
        this(codebook, round, filesBefore, runDate, Background.NONE, Optional.empty(), List.of());
    }
}
