/**
 * A reporting round: its settings, expected returns, decisions, receipt dates and the register for the letter, read
 * from {@code jobs/rounds/} and checked. A year is added by copying a round's folder.
 *
 * <p>May import {@code observation}, {@code codebook}, {@code period} and {@code settings}. Pure.
 */
@NullMarked
package org.svod.round;

import org.jspecify.annotations.NullMarked;
