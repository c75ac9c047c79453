package org.svod.submission;

import java.math.BigDecimal;

/** A sum of decimals, exact however many are added. Whole numbers, which are most, are added as such. */
final class ExactSum {

    private static final int DIGITS = 15;
    private static final long ROOM = Long.MAX_VALUE / 2;

    private long whole;
    private BigDecimal rest = BigDecimal.ZERO;

    void add(BigDecimal value) {
        if (value.scale() != 0 || value.precision() > DIGITS) {
            rest = rest.add(value);
            return;
        }
        whole += value.longValue();
        if (whole > ROOM || whole < -ROOM) {
            rest = rest.add(BigDecimal.valueOf(whole));
            whole = 0;
        }
    }

    void subtract(BigDecimal value) {
        add(value.negate());
    }

    /** The sum, without zeros at the end of the fraction. */
    BigDecimal value() {
        return Numeral.plain(rest.add(BigDecimal.valueOf(whole)));
    }
}
