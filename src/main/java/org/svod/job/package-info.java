/**
 * The nightly run as Spring Batch sees it, at most twenty classes: one job of six steps, {@code scan}, {@code intake},
 * {@code reread}, {@code reconcile}, {@code publish}, {@code receipts}, with readers, writers, listeners, partitions,
 * recovery and stopping. {@link org.svod.job.Nightly} is the way in. Rules have their place in other packages.
 *
 * <p>May import {@code verification} and everything that it may import, and {@code request}. It uses Spring Batch.
 */
@NullMarked
package org.svod.job;

import org.jspecify.annotations.NullMarked;
