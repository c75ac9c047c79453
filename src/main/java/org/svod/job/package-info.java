/**
 * The nightly run as Spring Batch sees it: one job of four steps, {@code scan}, {@code intake}, {@code reconcile},
 * {@code publish}, with partitions, recovery and stopping. {@link org.svod.job.Nightly} is the way in.
 *
 * <p>May import everything but {@code cli}; Spring Batch. Rules have their place in other packages.
 */
@NullMarked
package org.svod.job;

import org.jspecify.annotations.NullMarked;
