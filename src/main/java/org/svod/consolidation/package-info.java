/**
 * A round's report, made from what is stored, and whether it has changed since it was last made: news, fingerprints of
 * inputs and content, causes of a vintage.
 *
 * <p>May import {@code run}, {@code databank}, {@code intake} (journal), {@code publication} with its {@code tables},
 * and the domain packages; Jackson.
 */
@NullMarked
package org.svod.consolidation;

import org.jspecify.annotations.NullMarked;
