package org.svod.figures;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.observation.Decimals;

/**
 * What a State said about an indicator and a period, before and after a file of its own.
 *
 * @param indicator code of the indicator
 * @param state code of the State
 * @param period the period: {@code 2023-05}
 * @param before what counted before, in the unit of the indicator; empty if nothing did
 * @param after what counts with the file; empty if nothing does
 * @param place the first row that is different: {@code KZ_2023-05_v2.csv:3}; the file alone if its rows are gone
 */
public record ValueChange(
        String indicator,
        String state,
        String period,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        String place) {

    private static final String NOTHING = "-";
    private static final int PARTS = 6;

    /** The change that a cause of the kind {@link Cause.Kind#VALUE} records. */
    public static ValueChange recorded(Cause cause) {
        String[] parts = cause.detail().split(" ", PARTS);
        return new ValueChange(parts[0], parts[1], parts[2], number(parts[3]), number(parts[4]), parts[5]);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.equals(NOTHING) ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    /** The cause that records it. */
    public Cause cause() {
        return new Cause(
                Cause.Kind.VALUE, String.join(" ", indicator, state, period, text(before), text(after), place));
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(Decimals::text).orElse(NOTHING);
    }
}
