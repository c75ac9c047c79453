/**
 * Whether a delivery counts: {@link org.svod.acceptance.Judgement} accepts, rejects or acknowledges a file that was
 * read, given what its state has had accepted before; {@link org.svod.acceptance.Standing} says which submission speaks
 * for which month.
 *
 * <p>May import {@code submission} and everything that it may import. Pure.
 */
@NullMarked
package org.svod.acceptance;

import org.jspecify.annotations.NullMarked;
