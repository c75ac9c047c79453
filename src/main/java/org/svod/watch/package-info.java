/**
 * What a watcher from outside sees: a file of metrics after every run, and whether all is well. It never opens the
 * database.
 *
 * <p>May import {@code run} and everything that it may import.
 */
@NullMarked
package org.svod.watch;

import org.jspecify.annotations.NullMarked;
