package org.svod.consolidation;

import java.io.Closeable;
import org.svod.acceptance.Outcome;

/**
 * What became of a delivery.
 *
 * @param outcome what became of it
 * @param scratch where rows of it may lie until they are stored; closed then
 */
public record Judged(Outcome outcome, Closeable scratch) {

    /** Of a file that was not read. */
    Judged(Outcome outcome) {
        this(outcome, () -> {});
    }
}
