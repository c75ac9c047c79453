package org.svod.round;

import java.time.LocalDate;
import org.svod.codebook.Codebook;

/**
 * The inputs for the figures of a round, besides its submissions.
 *
 * @param codebook the codebook
 * @param round the round
 * @param runDate the date that counts as today
 */
public record RoundContext(Codebook codebook, Round round, LocalDate runDate) {}
