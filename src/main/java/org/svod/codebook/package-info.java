/**
 * What a submission may say: states, indicators, units, operations, statuses and column headings. They are read once
 * from {@code jobs/codebook/}, checked, and immutable. No state, indicator or operation is written in the code; all
 * code asks the {@link org.svod.codebook.Codebook}.
 *
 * <p>May import {@code settings}, {@code characters} and {@code rule}. Pure: no clock, no database.
 */
@NullMarked
package org.svod.codebook;

import org.jspecify.annotations.NullMarked;
