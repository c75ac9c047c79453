package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.period.Period;

/** What one side says about a flow, period by period. */
final class FlowSide {

    private final Map<Period, BigDecimal> amounts = new TreeMap<>();
    private final List<Evidence> evidence = new ArrayList<>();

    void add(Period period, BigDecimal amount) {
        amounts.merge(period, amount, BigDecimal::add);
    }

    void add(Period period, BigDecimal amount, Evidence where) {
        add(period, amount);
        evidence.add(where);
    }

    void evidence(List<Evidence> where) {
        evidence.addAll(where);
    }

    /** The total of the year; empty if this side says nothing, which is not zero. */
    Optional<BigDecimal> total() {
        return amounts.values().stream().reduce(BigDecimal::add);
    }

    /** The total of the rows inside a period; empty if there are none. */
    Optional<BigDecimal> within(Period period) {
        return amounts.entrySet().stream()
                .filter(e -> period.covers(e.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal::add);
    }

    /** The periods of its rows. */
    List<Period> periods() {
        return List.copyOf(amounts.keySet());
    }

    List<Evidence> evidence() {
        return evidence;
    }
}
