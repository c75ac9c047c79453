package org.svod.observation;

import java.util.Locale;
import java.util.Optional;

/**
 * The one form of the number of a joint case: {@code [A-Z0-9][A-Z0-9/._-]{2,39}} with at least one digit. A word
 * without a digit is probably a name, and personal data must not be stored.
 */
public final class CaseNumber {

    /** The longest case number, in characters. */
    public static final int LONGEST = 40;

    private static final int SHORTEST = 3;

    private CaseNumber() {}

    /**
     * The number in capitals.
     *
     * @param text a case number in small letters or capitals, without blanks around it
     * @return the case number; empty if the text is not a case number
     */
    public static Optional<String> parse(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean lower = false;
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean small = c >= 'a' && c <= 'z';
            lower |= small;
            digit |= isDigit(c);
            if (!small && !mayStand(c, i)) {
                return Optional.empty();
            }
        }
        if (!digit) {
            return Optional.empty();
        }
        return Optional.of(lower ? text.toUpperCase(Locale.ROOT) : text);
    }

    /** Whether these bytes, read as ASCII, are exactly a case number in capitals. */
    public static boolean isPlain(byte[] bytes, int from, int length) {
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        boolean digit = false;
        for (int i = 0; i < length; i++) {
            char c = (char) bytes[from + i];
            digit |= isDigit(c);
            if (!mayStand(c, i)) {
                return false;
            }
        }
        return digit;
    }

    private static boolean mayStand(char c, int position) {
        return (c >= 'A' && c <= 'Z') || isDigit(c) || (position > 0 && (c == '/' || c == '.' || c == '_' || c == '-'));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
