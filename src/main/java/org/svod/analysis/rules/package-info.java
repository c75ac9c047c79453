/**
 * The rules of the codebook, applied to what counts in a round: how often each one held, where it did not, and which
 * one had nothing to judge.
 *
 * <p>May import {@code figures} and everything that it may import. Pure.
 */
@NullMarked
package org.svod.analysis.rules;

import org.jspecify.annotations.NullMarked;
