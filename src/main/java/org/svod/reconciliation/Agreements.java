package org.svod.reconciliation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The number of cases and flows with each verdict; a verdict without any is left out.
 *
 * @param joint cases that two or more states reported
 * @param mirror flows about which at least one side says something
 */
public record Agreements(Map<Agreement, Long> joint, Map<Agreement, Long> mirror) {

    static Agreements of(Reconciliation reconciliation) {
        return new Agreements(
                counts(reconciliation.jointCases().stream().map(JointCase::agreement)),
                counts(reconciliation.mirrorPairs().stream().map(MirrorPair::agreement)));
    }

    private static Map<Agreement, Long> counts(Stream<Agreement> verdicts) {
        Map<Agreement, Long> counts = new EnumMap<>(Agreement.class);
        verdicts.forEach(verdict -> counts.merge(verdict, 1L, Long::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** The number of cases and flows that a person should look at. */
    public long open() {
        return open(joint) + open(mirror);
    }

    private static long open(Map<Agreement, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().open())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
