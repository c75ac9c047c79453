/**
 * A reporting round: its settings, expected returns, decisions and receipt dates, read from {@code jobs/rounds/} and checked. A year is
 * added by copying a round's folder.
 *
 * <p>May import {@code codebook}, {@code period} and {@code settings}. Pure.
 */
@NullMarked
package org.svod.round;

import org.jspecify.annotations.NullMarked;
