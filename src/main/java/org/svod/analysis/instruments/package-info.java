/**
 * In which States a treaty is in force: worked out from the deposits that its depositary has registered, and compared
 * with the days that the depositary states.
 *
 * <p>May import {@code round}, {@code codebook} and {@code period}. Pure.
 */
@NullMarked
package org.svod.analysis.instruments;

import org.jspecify.annotations.NullMarked;
