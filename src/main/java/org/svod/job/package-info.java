/**
 * The nightly run as Spring Batch sees it: one job of four steps, {@code scan}, {@code intake}, {@code reconcile},
 * {@code publish}, with partitions, recovery, stopping and progress. {@link org.svod.job.Nightly} is the way in.
 *
 * <p>May import everything but {@code cli}; with {@code databank} the only place that knows Spring.
 */
@NullMarked
package org.svod.job;

import org.jspecify.annotations.NullMarked;
