package org.svod.job;

import java.io.Closeable;
import org.svod.acceptance.Outcome;
import org.svod.databank.Delivery;

/**
 * A delivery and what became of it.
 *
 * @param delivery the delivery
 * @param outcome what became of it
 * @param scratch where rows of it may lie until they are stored; closed then
 */
record Judged(Delivery delivery, Outcome outcome, Closeable scratch) {

    /** Of a file that was not read. */
    Judged(Delivery delivery, Outcome outcome) {
        this(delivery, outcome, () -> {});
    }
}
