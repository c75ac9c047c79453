/**
 * Whether a delivery counts: {@link org.svod.acceptance.Judgement} accepts, rejects or acknowledges a file that was
 * read, which depends on the files of its state that were accepted before. {@link org.svod.acceptance.Standing} says
 * which submission counts for which month.
 *
 * <p>May import {@code submission} and everything that it may import. Pure.
 */
@NullMarked
package org.svod.acceptance;

import org.jspecify.annotations.NullMarked;
