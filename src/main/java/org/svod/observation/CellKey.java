package org.svod.observation;

import java.util.Comparator;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.period.Period;

/**
 * The cell of a value in the table of a state. Ordered by indicator, period, operation and counterpart, so that lists
 * always have the same order.
 *
 * @param period the period
 * @param indicator the indicator
 * @param operation the operation, or national work
 * @param counterpart the partner state of a flow
 */
public record CellKey(Period period, Indicator indicator, Operation operation, Optional<State> counterpart)
        implements Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::indicator, Indicator.ORDER)
            .thenComparing(CellKey::period)
            .thenComparing(c -> c.operation().code())
            .thenComparing(c -> c.counterpart().map(State::code).orElse(""));

    /** Gives the same result as the method of a record, but faster: it is used to look up cells. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof CellKey key
                        && period.equals(key.period)
                        && indicator.equals(key.indicator)
                        && operation.equals(key.operation)
                        && counterpart.equals(key.counterpart));
    }

    @Override
    public int hashCode() {
        return ((period.hashCode() * 31 + indicator.hashCode()) * 31 + operation.hashCode()) * 31
                + counterpart.hashCode();
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
