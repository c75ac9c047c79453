package org.svod.observation;

import java.math.BigDecimal;

/**
 * The plain form of a number: no zeros at the end of the fraction and no exponent, so that equal amounts have the same
 * text. No other class writes a decimal as text.
 */
public final class Decimals {

    private Decimals() {}

    /** The number without zeros at the end of its fraction, with a scale of 0 or more. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * The number as text: digits and, if there is a fraction, a point; no grouping, no zeros at the end of the
     * fraction.
     */
    public static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The number as text with all its digits, also zeros at the end: settings are shown as they were written. */
    public static String textAsGiven(BigDecimal number) {
        return number.toPlainString();
    }

    /** Whether the number has no fraction, however it is written. */
    public static boolean isWhole(BigDecimal number) {
        return plain(number).scale() == 0;
    }
}
