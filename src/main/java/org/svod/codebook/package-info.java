/**
 * What may be said: states, indicators, units, operations, statuses and column headings, read once from
 * {@code jobs/codebook/}, checked, immutable. Nothing in the code knows a state, an indicator or an operation;
 * everything that does asks the {@link org.svod.codebook.Codebook}.
 *
 * <p>May import {@code settings} and {@code characters}. Pure: no clock, no database.
 */
@NullMarked
package org.svod.codebook;

import org.jspecify.annotations.NullMarked;
