/**
 * The drop folder and the archive: finds files, waits until they no longer change, holds them where nobody can replace
 * them, fingerprints and copies them, removes them from the drop folder after their outcome is stored, and divides
 * deliveries among lanes. It handles only bytes and names, never follows a link, and uses no file outside its folders.
 *
 * <p>May import {@code acceptance} and everything that it may import, and {@code release}. It uses Jackson for the
 * journal.
 */
@NullMarked
package org.svod.intake;

import org.jspecify.annotations.NullMarked;
