/**
 * Which output files are where: the files of a round, receipts, letters and letters that a person has edited, and which
 * sets are already written.
 *
 * <p>May import {@code consolidation} and everything that it may import, {@code publication.sheet},
 * {@code publication.workbook}, {@code publication.receipt}, and {@code publication.template}.
 */
@NullMarked
package org.svod.outputs;

import org.jspecify.annotations.NullMarked;
