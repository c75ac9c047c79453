package org.svod.submission.text;

import java.math.BigDecimal;

/**
 * What a value as written was found to be.
 *
 * @param kind which kind of thing
 * @param value the number; zero where there is none
 * @param sign the decimal sign, {@code .} or {@code ,}; blank where there is none
 * @param groupLike whether the decimal sign may have been meant to group thousands: {@code 1.234}
 * @param instead how to write what was probably meant; blank where that cannot be told
 */
public record Numeral(Kind kind, BigDecimal value, char sign, boolean groupLike, String instead) {

    /** No decimal sign. */
    public static final char NO_SIGN = ' ';

    /** What a value may be. */
    public enum Kind {
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
        /** A word or sign that means nil to one writer and not available to another. */
        NIL_OR_MISSING,
        /** A date that a spreadsheet made of a number. */
        DATE,
        /** Digits of another script than ASCII. */
        DIGITS,
        /** Anything else. */
        TEXT
    }

    static final Numeral NIL = new Numeral(Kind.NUMBER, BigDecimal.ZERO, NO_SIGN, false, "");
    public static final Numeral NOTHING = new Numeral(Kind.NOT_AVAILABLE, BigDecimal.ZERO, NO_SIGN, false, "");

    /** Not a number that can be counted. */
    static Numeral refused(Kind kind, String instead) {
        return new Numeral(kind, BigDecimal.ZERO, NO_SIGN, false, instead);
    }

    /** The same where the file itself says that it is a number: its point can be nothing but the decimal sign. */
    public Numeral exact() {
        return new Numeral(kind, value, NO_SIGN, false, "");
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isMissing() {
        return kind == Kind.NOT_AVAILABLE;
    }
}
