/**
 * The quality of a round in numbers, with the names that the European Statistical System gives them: how complete, how
 * soon, how often revised, how far the two sides of flows are apart; and some of our own.
 *
 * <p>May import {@code figures} and everything that it may import, and {@code analysis.mirror}. Pure.
 */
@NullMarked
package org.svod.analysis.quality;

import org.jspecify.annotations.NullMarked;
