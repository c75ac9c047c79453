package org.svod.acceptance;

import java.util.Set;
import org.svod.delivery.Delivery;
import org.svod.period.Period;

/**
 * What later submissions need to know about an accepted one.
 *
 * @param delivery the delivery, with a name that was understood
 * @param version the version that it was given
 * @param widePeriods periods of its rows that are wider than a month
 * @param withdraws whether it takes a return back
 */
public record AcceptedSubmission(Delivery delivery, int version, Set<Period> widePeriods, boolean withdraws) {

    /** Number of its delivery. */
    public long number() {
        return delivery.number();
    }

    /** The period that it reports for. */
    public Period scope() {
        return delivery.named().scope();
    }
}
