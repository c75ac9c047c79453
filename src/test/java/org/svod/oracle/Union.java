package org.svod.oracle;

import java.math.BigDecimal;
import java.util.List;

/** A made-up union: its States and what they count. All lists are in the order of the codebook. */
record Union(List<String> states, List<Gauge> gauges, List<Measure> measures, List<Drill> drills) {

    /**
     * An indicator.
     *
     * @param unit its own unit
     * @param decimals 0 for what is counted in whole numbers
     * @param mirrorOf the indicator that the other State reports, or nothing
     * @param flow whether it needs a counterpart
     */
    record Gauge(String code, String unit, int decimals, String mirrorOf, boolean flow) {

        boolean published() {
            return mirrorOf.isEmpty();
        }
    }

    /** A unit. One of it is {@code factor} of its base. */
    record Measure(String code, String base, BigDecimal factor) {}

    /**
     * An operation.
     *
     * @param lead its lead State, or nothing
     * @param whole whether each State reports the whole of a shared case
     */
    record Drill(String code, String lead, boolean whole) {}

    Gauge gauge(String code) {
        return gauges.stream().filter(g -> g.code().equals(code)).findFirst().orElseThrow();
    }

    Drill drill(String code) {
        return drills.stream().filter(d -> d.code().equals(code)).findFirst().orElseThrow();
    }

    Measure measure(String code) {
        return measures.stream().filter(m -> m.code().equals(code)).findFirst().orElseThrow();
    }

    /** The units in which values of an indicator can be given. */
    List<Measure> convertible(Gauge gauge) {
        String base = measure(gauge.unit()).base();
        return measures.stream().filter(m -> m.base().equals(base)).toList();
    }

    /** The same union after the factor of a unit was corrected. */
    Union with(Measure corrected) {
        List<Measure> all = measures.stream()
                .map(m -> m.code().equals(corrected.code()) ? corrected : m)
                .toList();
        return new Union(states, gauges, all, drills);
    }
}
