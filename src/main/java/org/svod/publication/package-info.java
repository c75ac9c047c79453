/**
 * What people download: the set of outputs of a round, made from a {@link org.svod.publication.RoundReport}, written
 * beside its place and moved there at once. Below it {@code tables}, {@code sheet}, {@code workbook}, {@code receipt},
 * {@code template} and {@code letter}; only these know POI.
 *
 * <p>May import {@code figures} and everything that it may import. Never the database, Spring or the clock.
 */
@NullMarked
package org.svod.publication;

import org.jspecify.annotations.NullMarked;
