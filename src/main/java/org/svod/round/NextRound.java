package org.svod.round;

import java.util.List;
import org.svod.codebook.Codebook;

/**
 * What is needed to read the returns of the round of the next year.
 *
 * @param codebook the codebook that holds for it
 * @param files its decisions about files
 */
public record NextRound(Codebook codebook, List<FileDecision> files) {}
