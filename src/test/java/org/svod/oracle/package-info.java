/**
 * An independent second opinion: random rounds are consolidated by Svod and by an oracle, and what Svod publishes is
 * compared with what the oracle expects. The oracle is written from the contract alone. It has its own model and its
 * own arithmetic, and imports nothing from Svod but the entry point of the commands.
 *
 * <p>{@code Invention} makes a world from a seed: a codebook, rounds, and several nights with files and decisions.
 * {@code Writer} writes the files as clerks write them. {@code Intray} says which files count, {@code Settlement}
 * settles joint cases and mirror flows, {@code Expectation} adds up, {@code Comparison} compares.
 */
@NullMarked
package org.svod.oracle;

import org.jspecify.annotations.NullMarked;
