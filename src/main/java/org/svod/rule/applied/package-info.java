/**
 * The rules of the codebook, applied to values: which cells belong together, what a missing value is, and the cases
 * that a rule was applied to. And the rules as statements for programs of other offices.
 *
 * <p>May import {@code rule}, {@code codebook}, {@code observation}, {@code period} and {@code finding}. Pure.
 */
@NullMarked
package org.svod.rule.applied;

import org.jspecify.annotations.NullMarked;
