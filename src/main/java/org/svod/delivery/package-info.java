/**
 * A delivered file before it is read: what its name means, and the facts that everybody who speaks of it holds.
 *
 * <p>May import {@code submission.text}, {@code dialect}, {@code round}, {@code codebook}, {@code finding} and
 * {@code period}. Pure.
 */
@NullMarked
package org.svod.delivery;

import org.jspecify.annotations.NullMarked;
