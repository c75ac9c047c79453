package org.svod.reconciliation;

import java.util.Comparator;
import org.svod.codebook.State;

/**
 * From one state to another.
 *
 * @param origin the sender
 * @param destination the receiver
 */
record Flow(State origin, State destination) implements Comparable<Flow> {

    private static final Comparator<Flow> ORDER =
            Comparator.<Flow, String>comparing(f -> f.origin.code()).thenComparing(f -> f.destination.code());

    @Override
    public int compareTo(Flow other) {
        return ORDER.compare(this, other);
    }
}
