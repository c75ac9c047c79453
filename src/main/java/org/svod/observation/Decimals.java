package org.svod.observation;

import java.math.BigDecimal;

/**
 * The one plain form of a number: no zeros at the end of the fraction, no exponent, so that one amount has one text. No
 * other class writes a decimal as text.
 */
public final class Decimals {

    private Decimals() {}

    /** The number without zeros at the end of its fraction, with a scale of 0 or more. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The number as text: digits with a point at most, no grouping, no zeros at the end of the fraction. */
    public static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /**
     * The number as text with every digit that it has, zeros at the end too: settings are shown as they were written.
     */
    public static String textAsGiven(BigDecimal number) {
        return number.toPlainString();
    }

    /** Whether the number has no fraction, however it is written. */
    public static boolean isWhole(BigDecimal number) {
        return plain(number).scale() == 0;
    }
}
