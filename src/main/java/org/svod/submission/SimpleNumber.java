package org.svod.submission;

/**
 * A number written in the simplest way: digits, and a decimal sign that the file has used before. {@link NumberParser}
 * says what any other way means.
 */
final class SimpleNumber {

    private static final int WHOLE_DIGITS = 15;
    private static final int FRACTION_DIGITS = 6;
    private static final int DIGITS = 18;

    private final DecimalSigns signs;
    private long unscaled;
    private int scale;

    SimpleNumber(DecimalSigns signs) {
        this.signs = signs;
    }

    /** Reads a number; false where it is none of these. */
    boolean read(byte[] bytes, int from, int to, boolean fractions) {
        int length = to - from;
        if (length == 0 || length > DIGITS) {
            return false;
        }
        long digits = 0;
        int sign = -1;
        for (int i = from; i < to; i++) {
            int c = bytes[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + c - '0';
            } else if ((c == '.' || c == ',')
                    && fractions
                    && sign < 0
                    && i > from
                    && i < to - 1
                    && signs.knows((char) c)) {
                sign = i;
            } else {
                return false;
            }
        }
        int fraction = sign < 0 ? 0 : to - sign - 1;
        int whole = sign < 0 ? length : sign - from;
        if (whole > WHOLE_DIGITS || fraction > FRACTION_DIGITS) {
            return false;
        }
        while (fraction > 0 && digits % 10 == 0) {
            digits /= 10;
            fraction--;
        }
        unscaled = digits;
        scale = fraction;
        return true;
    }

    /** Its digits, without zeros at the end of the fraction. */
    long unscaled() {
        return unscaled;
    }

    /** How many of them are the fraction. */
    int scale() {
        return scale;
    }
}
