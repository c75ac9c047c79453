/**
 * Flows between States in depth: which hand-overs one side counts in a later period than the other, how far the sides
 * are apart, and how reliable each State's side has been. It advises and settles nothing.
 *
 * <p>May import {@code reconciliation} and everything that it may import. Pure.
 */
@NullMarked
package org.svod.analysis.mirror;

import org.jspecify.annotations.NullMarked;
