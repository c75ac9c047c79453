/**
 * The surroundings of a run: its settings and those of earlier runs, folders, workplace, stop request, workers,
 * progress, the run report and what is told of a round in it.
 *
 * <p>May import the domain packages, {@code intake} (settings in the archive), {@code publication} and its
 * {@code letter} (templates are checked with the settings); Jackson for the report, Spring's cron expressions.
 */
@NullMarked
package org.svod.run;

import org.jspecify.annotations.NullMarked;
