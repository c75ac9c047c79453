/**
 * The facts that all other packages use: a value in a cell of a state's table, its amount, the number of a joint case,
 * exact sums, and the one plain form of a number.
 *
 * <p>May import {@code codebook}, {@code period} and {@code characters}. Pure.
 */
@NullMarked
package org.svod.observation;

import org.jspecify.annotations.NullMarked;
