/**
 * What a submission says: its name, scope and version, columns, values, control records and keys. Text in; a
 * {@link org.svod.submission.Reading} with observations, case rows, sums and findings out. Then
 * {@link org.svod.submission.Judgement}: whether it is accepted, given what the state has submitted before, and
 * {@link org.svod.submission.Standing}: which submission speaks for which month.
 *
 * <p>May import {@code dialect}, {@code finding}, {@code round}, {@code codebook}, {@code period}. Pure: the same
 * bytes, codebook, round and run date give the same result.
 */
@NullMarked
package org.svod.submission;

import org.jspecify.annotations.NullMarked;
