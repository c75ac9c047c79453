/**
 * The drop folder and the archive: finds files, waits until they have settled, fingerprints and copies them, and takes
 * them out of the drop folder once their outcome is safe; shares deliveries out over lanes. Bytes and names only; never
 * follows a link, never reaches outside its folders.
 *
 * <p>May import {@code acceptance} and everything that it may import. It uses Jackson for the journal.
 */
@NullMarked
package org.svod.intake;

import org.jspecify.annotations.NullMarked;
