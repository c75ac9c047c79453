package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.round.Round;

/** The cases that several states reported whole, each counted once, indicator by indicator. */
final class JointCases {

    private final List<IndicatorCases> parts;

    private JointCases(List<IndicatorCases> parts) {
        this.parts = parts;
    }

    /** Those among what these submissions contribute. */
    static JointCases of(Round round, Collection<Contribution> contributions, Parallel parallel) {
        Map<Indicator, List<Contribution>> byIndicator = new TreeMap<>(Indicator.ORDER);
        contributions.forEach(c -> c.cases()
                .indicators()
                .forEach(i ->
                        byIndicator.computeIfAbsent(i, k -> new ArrayList<>()).add(c)));
        return new JointCases(parallel.all(byIndicator.entrySet().stream()
                .<Supplier<IndicatorCases>>map(
                        e -> () -> IndicatorCases.of(round, e.getKey(), e.getValue(), parallel.runs()))
                .toList()));
    }

    /** By indicator, case number and operation. */
    List<JointCase> cases() {
        return joined(IndicatorCases::cases);
    }

    /** By indicator and case number. */
    List<CrossedCase> crossed() {
        return joined(IndicatorCases::crossed);
    }

    /** By indicator, numbers and operation. */
    List<PossibleCase> possible() {
        return parts.stream().flatMap(part -> part.possible().stream()).toList();
    }

    /** How many case numbers were too many to be compared, by indicator; indicators without such numbers are absent. */
    Map<Indicator, Long> notCompared() {
        Map<Indicator, Long> counts = new TreeMap<>(Indicator.ORDER);
        parts.stream().filter(part -> part.notCompared() > 0).forEach(p -> counts.put(p.indicator(), p.notCompared()));
        return Collections.unmodifiableMap(counts);
    }

    private <E> List<E> joined(Function<IndicatorCases, List<E>> part) {
        return new Concatenated<>(parts.stream().map(part).toList());
    }

    /** The adjustments that settle those of an indicator. */
    Stream<Adjustment> adjustments(Indicator indicator) {
        return parts.stream()
                .filter(part -> part.indicator().code().equals(indicator.code()))
                .flatMap(IndicatorCases::adjustments);
    }

    /** The adjustments that settle them and the others together, in their order. */
    List<Adjustment> adjustmentsAnd(List<Adjustment> others) {
        Map<Indicator, List<Adjustment>> byIndicator = new TreeMap<>(Indicator.ORDER);
        others.stream()
                .sorted(Adjustment.ORDER)
                .forEach(a -> byIndicator
                        .computeIfAbsent(a.cell().indicator(), i -> new ArrayList<>())
                        .add(a));
        parts.forEach(part -> byIndicator.merge(part.indicator(), List.of(), (sorted, none) -> sorted));
        Map<Indicator, IndicatorCases> cases = new TreeMap<>(Indicator.ORDER);
        parts.forEach(part -> cases.put(part.indicator(), part));
        return new Concatenated<>(byIndicator.entrySet().stream()
                .map(e -> cases.containsKey(e.getKey())
                        ? cases.get(e.getKey()).adjustmentsAnd(e.getValue())
                        : List.copyOf(e.getValue()))
                .toList());
    }
}
