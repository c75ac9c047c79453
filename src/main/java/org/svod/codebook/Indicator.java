package org.svod.codebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
 * @param asked the days for which it is asked: periods that have none of them report nothing of it, and a year that has
 *     none of them has no figure of it
 * @param definedFrom the day from which it is counted as now: values of days before cannot be compared; empty if always
 * @param sort its place among the indicators in everything that is written
 * @param bounds what its values are held against
 */
public record Indicator(
        String code,
        Name name,
        Unit unit,
        int decimals,
        Optional<String> mirrorOf,
        boolean flow,
        boolean published,
        DateRange asked,
        Optional<LocalDate> definedFrom,
        int sort,
        Bounds bounds)
        implements Coded {

    /**
     * What the values of an indicator are held against.
     *
     * @param partOf code of the indicator that it is a part of; empty if there is none
     * @param absoluteTolerance difference that counts as none, in the indicator's unit; empty for that of the round
     * @param relativeTolerance difference that counts as none, as a share of the larger value; empty for that of the
     *     round
     * @param mirrorFactor how much the receiver reports of a flow of which 1 was sent, as for imports that include
     *     freight; above zero; empty for 1
     */
    public record Bounds(
            Optional<String> partOf,
            Optional<BigDecimal> absoluteTolerance,
            Optional<BigDecimal> relativeTolerance,
            Optional<BigDecimal> mirrorFactor) {

        /** Nothing of its own. */
        public static final Bounds NONE =
                new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An indicator that is asked for always, and whose values are held against nothing of its own. */
    public Indicator(
            String code,
            Name name,
            Unit unit,
            int decimals,
            Optional<String> mirrorOf,
            boolean flow,
            boolean published,
            int sort) {
        this(
                code,
                name,
                unit,
                decimals,
                mirrorOf,
                flow,
                published,
                DateRange.ALWAYS,
                Optional.empty(),
                sort,
                Bounds.NONE);
    }

    /** The order of the codebook's table. Everything that is written lists the indicators in this order. */
    public static final Comparator<Indicator> ORDER =
            Comparator.comparingInt(Indicator::sort).thenComparing(Indicator::code);

    /** What the receiver should report of a flow of which this much was sent. */
    public BigDecimal asReceived(BigDecimal sent) {
        return bounds.mirrorFactor().map(sent::multiply).orElse(sent);
    }

    /**
     * How much more should have been received of what was sent than is received, in the terms of the receiver; below
     * zero if more is received. This is the only meaning of a difference between the sides of a flow.
     */
    public BigDecimal difference(BigDecimal sent, BigDecimal received) {
        return asReceived(sent).subtract(received);
    }

    /** What was sent if the receiver reports this much; with a factor, rounded half-even to the decimals. */
    public BigDecimal asSent(BigDecimal received) {
        return bounds.mirrorFactor()
                .map(factor -> received.divide(factor, decimals, RoundingMode.HALF_EVEN))
                .orElse(received);
    }

    /**
     * In what it is counted, and for whom: if it differs between two years, their figures cannot be compared. Another
     * name, another number of decimals or another bound does not change what is counted.
     */
    public List<Object> definition() {
        return List.of(unit.code(), counted(), flow, mirrorOf);
    }

    /** Whether it is counted in whole items. */
    public boolean counted() {
        return decimals == 0;
    }

    /** Whether it is asked for any day from {@code first} to {@code last}. */
    public boolean isAsked(LocalDate first, LocalDate last) {
        return asked.overlaps(first, last);
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
