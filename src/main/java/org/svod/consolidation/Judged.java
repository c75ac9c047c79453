package org.svod.consolidation;

import java.io.Closeable;
import org.svod.acceptance.Outcome;
import org.svod.codebook.ReadWith;

/**
 * What became of a delivery.
 *
 * @param outcome what became of it
 * @param with what it was read with
 * @param scratch where rows of it may lie until they are stored; closed then
 */
public record Judged(Outcome outcome, ReadWith with, Closeable scratch) {}
