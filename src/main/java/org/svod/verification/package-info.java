/**
 * Checks whether archive, database, outputs and settings agree. Changes nothing.
 *
 * <p>May import {@code acts} and everything that it may import.
 */
@NullMarked
package org.svod.verification;

import org.jspecify.annotations.NullMarked;
