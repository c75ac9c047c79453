package org.svod.reconciliation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.svod.period.Period;

/**
 * For which months each contribution of a year counts: for every month, the newest one of its State whose scope covers
 * it. One that takes a return back counts too: then nothing is known of its months.
 */
public final class SpokenMonths {

    private final Map<String, Map<Period, Long>> newest = new HashMap<>();

    private SpokenMonths() {}

    /** Of all contributions of a year. */
    public static SpokenMonths of(Collection<Contribution> contributions) {
        SpokenMonths spoken = new SpokenMonths();
        for (Contribution of : contributions) {
            Map<Period, Long> own = spoken.newest.computeIfAbsent(of.state().code(), s -> new HashMap<>());
            of.delivery()
                    .named()
                    .scope()
                    .months()
                    .forEach(month -> own.merge(month, of.delivery().number(), Math::max));
        }
        return spoken;
    }

    /** Whether a contribution counts for every month of a period, and says what happened in it. */
    public boolean tells(Contribution of, Period period) {
        Map<Period, Long> own = newest.getOrDefault(of.state().code(), Map.of());
        long number = of.delivery().number();
        return of.hasRows() && period.months().stream().allMatch(month -> own.getOrDefault(month, -1L) == number);
    }
}
