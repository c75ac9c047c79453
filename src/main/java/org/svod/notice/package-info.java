/**
 * Notices to persons: what a night, an act or a watcher has to say, written into the outbox. Nothing here sends.
 *
 * <p>May import {@code run} and everything that it may import, and {@code publication.receipt}. It uses Jackson.
 */
@NullMarked
package org.svod.notice;

import org.jspecify.annotations.NullMarked;
