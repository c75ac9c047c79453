/**
 * The files that people download: the set of outputs of a round. It is made from a
 * {@link org.svod.publication.RoundReport}, written beside its place and moved there at once. The subpackages are
 * {@code tables}, {@code sheet}, {@code workbook}, {@code receipt}, {@code template} and {@code letter}; only these use
 * POI.
 *
 * <p>May import {@code figures} and everything that it may import, {@code analysis.trend}, {@code analysis.forecast},
 * {@code analysis.series}, {@code analysis.mirror}, {@code analysis.quality}, {@code analysis.estimates},
 * {@code analysis.instruments} and {@code analysis.rules}. Never the database, Spring or the clock.
 */
@NullMarked
package org.svod.publication;

import org.jspecify.annotations.NullMarked;
