/**
 * Sends what is in the outbox: by mail, and to a web address. Only the command {@code send} loads it; the night opens
 * no connection.
 *
 * <p>May import {@code notice} and everything that it may import, {@code watch}, {@code acts}. It uses Jakarta Mail.
 */
@NullMarked
package org.svod.notice.sending;

import org.jspecify.annotations.NullMarked;
