package org.svod.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.Indicator;

/**
 * A figure of the year.
 *
 * @param indicator what it counts
 * @param bridge its parts; empty if no state reported anything, which is not zero
 * @param status how firm it is
 * @param vintage number of the publication that last changed it, from 1; 0 if it was never published
 * @param lastYear last year's figure; empty if it is not known
 * @param statesReporting how many of the expected states have reported a value
 * @param statesExpected how many states are expected to report
 * @param reasons why it is provisional; empty if it is not
 * @param responses number of returns, and what they say about it
 */
public record Figure(
        Indicator indicator,
        Optional<Bridge> bridge,
        FigureStatus status,
        int vintage,
        Optional<Previous> lastYear,
        int statesReporting,
        int statesExpected,
        Set<StatusReason> reasons,
        ResponseCounts responses) {

    /** Decimals of {@link #changePercent()}. */
    public static final int CHANGE_SCALE = 6;

    /** The published value. */
    public Optional<BigDecimal> value() {
        return bridge.map(Bridge::value);
    }

    /** Last year's value; empty if it is not known. */
    public Optional<BigDecimal> previous() {
        return lastYear.map(Previous::value);
    }

    /**
     * Whether the figure can be compared with last year's: like with like, which are the same States and months. As
     * long as a return or a value of this year is missing, or last year's figure is provisional, of other States or of
     * another kind, it cannot.
     */
    public boolean comparable() {
        return !reasons.contains(StatusReason.MISSING_RETURN)
                && !reasons.contains(StatusReason.MISSING_VALUE)
                && lastYear.filter(last -> !last.isComparable()).isEmpty();
    }

    /** The difference from last year's figure; empty if either of them is not known, or they cannot be compared. */
    public Optional<BigDecimal> change() {
        return previous().filter(last -> comparable()).flatMap(last -> value().map(now -> now.subtract(last)));
    }

    /**
     * The change against last year in percent, half-even to {@value #CHANGE_SCALE} decimals; see
     * {@link #changePercent(int)}.
     */
    public Optional<BigDecimal> changePercent() {
        return changePercent(CHANGE_SCALE);
    }

    /**
     * The change against last year in percent, rounded half-even from the exact quotient; empty if one of the figures
     * is not known, last year's is zero, or they cannot be compared.
     *
     * @param decimals how many decimals
     */
    public Optional<BigDecimal> changePercent(int decimals) {
        return previous()
                .filter(last -> last.signum() != 0)
                .flatMap(last -> change().map(
                                change -> change.movePointRight(2).divide(last, decimals, RoundingMode.HALF_EVEN)));
    }
}
