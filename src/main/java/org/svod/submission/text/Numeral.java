package org.svod.submission.text;

import java.math.BigDecimal;

/**
 * The result of reading a value.
 *
 * @param kind the kind of the value
 * @param value the number; zero if there is none
 * @param sign the decimal sign, {@code .} or {@code ,}; blank if there is none
 * @param groupLike whether the decimal sign may also group thousands: {@code 1.234}
 * @param instead how to write what was probably meant; blank if that is not known
 */
public record Numeral(Reading kind, BigDecimal value, char sign, boolean groupLike, String instead) {

    /** No decimal sign. */
    public static final char NO_SIGN = ' ';

    /** What a value may be. */
    public enum Reading {
        /** A number, or the sign for nil. */
        NUMBER,
        /** Blank, or a sign that there is no value. */
        NOT_AVAILABLE,
        /** A number below zero. */
        NEGATIVE,
        /** Too many digits before or after the decimal sign. */
        TOO_LONG,
        /** Thousands are grouped by points, commas, or in groups that are not of three. */
        GROUPED,
        /** Scientific notation. */
        EXPONENT,
        /** A word or sign that can mean nil or not available. */
        NIL_OR_MISSING,
        /** A number that a spreadsheet changed into a date. */
        DATE,
        /** Digits of another script than ASCII. */
        DIGITS,
        /** Anything else. */
        TEXT
    }

    static final Numeral NIL = new Numeral(Reading.NUMBER, BigDecimal.ZERO, NO_SIGN, false, "");
    public static final Numeral NOTHING = new Numeral(Reading.NOT_AVAILABLE, BigDecimal.ZERO, NO_SIGN, false, "");

    /** Not a number that can be counted. */
    static Numeral refused(Reading kind, String instead) {
        return new Numeral(kind, BigDecimal.ZERO, NO_SIGN, false, instead);
    }

    /** The same where the file itself says that it is a number: its point can be nothing but the decimal sign. */
    public Numeral exact() {
        return new Numeral(kind, value, NO_SIGN, false, "");
    }

    public boolean isNumber() {
        return kind == Reading.NUMBER;
    }

    public boolean isMissing() {
        return kind == Reading.NOT_AVAILABLE;
    }
}
