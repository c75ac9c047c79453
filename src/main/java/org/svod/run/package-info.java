/**
 * The surroundings of a run: its settings and those of earlier runs, folders, workplace, stop request, workers,
 * progress, the run report and its summaries of rounds.
 *
 * <p>May import {@code publication} and everything that it may import, {@code release}, {@code intake},
 * {@code publication.letter}, and {@code publication.tables}. It uses Jackson for the report and Spring's cron
 * expressions.
 */
@NullMarked
package org.svod.run;

import org.jspecify.annotations.NullMarked;
