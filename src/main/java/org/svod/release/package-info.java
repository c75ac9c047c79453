/**
 * How the figures of a round are released: sealed acts of persons (propose, approve, send back, release, recall), what
 * stands after them, who may do which act, and when. Pure: it knows no clock, no folder and no journal.
 *
 * <p>May import {@code round}.
 */
@NullMarked
package org.svod.release;

import org.jspecify.annotations.NullMarked;
