/**
 * Reads deliveries in any order, and judges each by what its State sent before; makes the report of a round from what
 * is stored, and finds whether it has changed since the last time: news, fingerprints of inputs and content, causes of
 * a vintage.
 *
 * <p>May import {@code run} and everything that it may import, and {@code databank}. It uses Jackson.
 */
@NullMarked
package org.svod.consolidation;

import org.jspecify.annotations.NullMarked;
