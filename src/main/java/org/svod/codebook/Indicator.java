package org.svod.codebook;

import java.util.Comparator;
import java.util.Optional;

/**
 * What is counted.
 *
 * @param code its code
 * @param name names in both languages
 * @param unit the unit in which it is stored and published
 * @param decimals number of decimals that are shown; 0 for an indicator that is counted in whole items and takes no
 *     fraction
 * @param mirrorOf code of the indicator whose partner's side this one reports; empty if it reports no partner's side
 * @param flow whether it needs a counterpart, because it is a mirror or has one
 * @param published whether its figure is published
 * @param sort its place among the indicators in everything that is written
 */
public record Indicator(
        String code,
        Name name,
        Unit unit,
        int decimals,
        Optional<String> mirrorOf,
        boolean flow,
        boolean published,
        int sort)
        implements Coded {

    /** The order of the codebook's table. Everything that is written lists the indicators in this order. */
    public static final Comparator<Indicator> ORDER =
            Comparator.comparingInt(Indicator::sort).thenComparing(Indicator::code);

    /** Whether it is counted in whole items. */
    public boolean counted() {
        return decimals == 0;
    }

    /** Compares the code alone: it is unique, entries are compared often, and names are long. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Indicator indicator && code.equals(indicator.code));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
