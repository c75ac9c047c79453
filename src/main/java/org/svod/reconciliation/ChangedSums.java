package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.codebook.Indicator;
import org.svod.observation.Observation;
import org.svod.period.Period;

/** The sums by indicator and period of two submissions that differ about them. */
public final class ChangedSums {

    private final Map<Indicator, Map<Period, Sums>> found = new TreeMap<>(Indicator.ORDER);

    private ChangedSums() {}

    /**
     * A sum in which two submissions differ, or whose parts are different.
     *
     * @param before the sum of the first one; empty if it says nothing
     * @param after the sum of the second one
     * @param line the first line of the second one that is different; 0 if it has none
     */
    public record Changed(
            Indicator indicator, Period period, Optional<BigDecimal> before, Optional<BigDecimal> after, long line) {}

    /** The sums while they are added up. */
    private static final class Sums {
        private Optional<BigDecimal> before = Optional.empty();
        private Optional<BigDecimal> after = Optional.empty();
        private boolean different;
        private long line;
    }

    /** The changed sums by indicator, then by period. Both submissions are read once, side by side. */
    public static List<Changed> between(SubmissionRows before, SubmissionRows after) {
        ChangedSums sums = new ChangedSums();
        SortedPairs.of(List.of(before), after, sums::pair);
        return sums.found.entrySet().stream()
                .flatMap(ofIndicator -> ofIndicator.getValue().entrySet().stream()
                        .filter(e -> e.getValue().different)
                        .map(e -> changed(ofIndicator.getKey(), e.getKey(), e.getValue())))
                .toList();
    }

    private static Changed changed(Indicator indicator, Period period, Sums sums) {
        return new Changed(indicator, period, sums.before, sums.after, sums.line);
    }

    private void pair(Optional<Observation> old, Optional<Observation> revised) {
        Observation row = old.or(() -> revised).orElseThrow();
        Sums sums = found.computeIfAbsent(row.cell().indicator(), i -> new TreeMap<>())
                .computeIfAbsent(row.cell().period(), p -> new Sums());
        sums.before = sum(sums.before, old);
        sums.after = sum(sums.after, revised);
        if (Differences.differ(old, revised)) {
            sums.different = true;
            long line = revised.map(Observation::line).orElse(0L);
            sums.line = sums.line == 0 || (line > 0 && line < sums.line) ? line : sums.line;
        }
    }

    private static Optional<BigDecimal> sum(Optional<BigDecimal> sum, Optional<Observation> row) {
        return row.flatMap(Observation::value)
                .map(value -> sum.orElse(BigDecimal.ZERO).add(value))
                .or(() -> sum);
    }
}
