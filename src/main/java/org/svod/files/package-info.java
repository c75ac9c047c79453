/**
 * All access to the disk: folders and files that only their owner and group can read, fingerprints, folder trees, names
 * made printable, scratch space, and the lock of a data folder. Links inside our folders are never followed.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package org.svod.files;

import org.jspecify.annotations.NullMarked;
