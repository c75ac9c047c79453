/**
 * What a file says: its columns, values, control records and keys. Text in; a {@link org.svod.submission.Reading} with
 * observations, case rows, sums and findings out. What a single text means is the business of {@code submission.text};
 * whether the file counts is judged in {@code acceptance}.
 *
 * <p>May import {@code submission.text}, {@code delivery}, {@code observation}, {@code observation.cases},
 * {@code dialect}, {@code dialect.workbook}, {@code finding}, {@code round}, {@code codebook}, {@code settings},
 * {@code period}, {@code files}, {@code rule}, {@code rule.applied} and {@code characters}. Pure: the same bytes,
 * codebook, round and run date give the same result.
 */
@NullMarked
package org.svod.submission;

import org.jspecify.annotations.NullMarked;
