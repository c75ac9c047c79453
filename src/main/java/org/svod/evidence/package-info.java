/**
 * Tells where a figure comes from: it reads the tables of source rows and of evidence that a run wrote, and finds for a
 * figure, or for a part of it, every row, adjustment and decision that it is made of. It reads nothing else: what was
 * published can be explained after the database has gone on.
 *
 * <p>The tables are read line by line, twice: once for the sums, once for the lines, because there may be very many.
 *
 * <p>May import {@code files}, {@code codebook}, {@code period}, {@code observation} and {@code publication.tables}. It
 * uses Commons CSV and Jackson.
 */
@NullMarked
package org.svod.evidence;

import org.jspecify.annotations.NullMarked;
