package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.svod.codebook.Indicator;
import org.svod.observation.Observation;

/**
 * Finds the indicators about which two submissions differ: other values, other cells or other case numbers. Notes,
 * lines and statuses make no difference.
 */
public final class Differences {

    private final Set<Indicator> indicators = new TreeSet<>(Indicator.ORDER);

    private Differences() {}

    /** The indicators about which they differ, in order. Both are read once, side by side. */
    public static Set<Indicator> between(SubmissionRows before, SubmissionRows after) {
        Differences differences = new Differences();
        SortedPairs.of(List.of(before), after, differences::pair);
        return differences.indicators;
    }

    private void pair(Optional<Observation> old, Optional<Observation> revised) {
        if (differ(old, revised)) {
            old.or(() -> revised).ifPresent(row -> indicators.add(row.cell().indicator()));
        }
    }

    /** Whether two rows about one cell say different things. */
    static boolean differ(Optional<Observation> old, Optional<Observation> revised) {
        Optional<BigDecimal> a = old.flatMap(Observation::value);
        Optional<BigDecimal> b = revised.flatMap(Observation::value);
        return a.isPresent() != b.isPresent() || a.orElse(BigDecimal.ZERO).compareTo(b.orElse(BigDecimal.ZERO)) != 0;
    }
}
