/**
 * What a single text means: numbers, periods, months, units, and the nearest correct file name; and how much of a
 * refused text may be shown.
 *
 * <p>May import {@code observation}, {@code codebook}, {@code finding}, {@code period} and {@code characters}. It uses
 * Commons Text for distances, ICU for the names of months and the numbers of a country. Pure.
 */
@NullMarked
package org.svod.submission.text;

import org.jspecify.annotations.NullMarked;
