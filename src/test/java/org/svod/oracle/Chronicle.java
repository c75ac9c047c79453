package org.svod.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Remembers, night after night, which figures of a round were final, and which have changed since. */
final class Chronicle {

    private final Map<String, LocalDate> there = new HashMap<>();
    private final Map<String, BigDecimal> last = new HashMap<>();
    private final Set<String> everFinal = new HashSet<>();
    private final Set<String> revised = new HashSet<>();

    /** Notes which returns are there on a day; gives the day on which one was first there. */
    LocalDate firstThere(String stateAndPeriod, LocalDate day) {
        return there.computeIfAbsent(stateAndPeriod, k -> day);
    }

    /** Notes that a return is not there, or was taken back. */
    void notThere(String stateAndPeriod) {
        there.remove(stateAndPeriod);
    }

    /** Takes over the figures of a night. */
    void night(Map<String, ExpectedFigure> figures) {
        figures.forEach((indicator, figure) -> {
            BigDecimal before = last.get(indicator);
            if (everFinal.contains(indicator) && before != null && before.compareTo(figure.value()) != 0) {
                revised.add(indicator);
            }
            last.put(indicator, figure.value());
            if (figure.valued() && figure.reasons().isEmpty()) {
                everFinal.add(indicator);
            }
        });
    }

    /** The status of a figure, after its night was taken over. */
    String status(String indicator, ExpectedFigure figure) {
        if (!figure.valued()) {
            return "";
        }
        return !figure.reasons().isEmpty() ? "PROVISIONAL" : revised.contains(indicator) ? "REVISED" : "FINAL";
    }
}
