package org.svod.observation;

import java.nio.charset.StandardCharsets;
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
    private static final long FNV_START = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final long MIX = 0xFF51AFD7ED558CCDL;
    private static final int MIX_SHIFT = 33;

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
    public static boolean isNormal(byte[] bytes, int from, int length) {
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

    /**
     * The number as it is compared with those of other states: without zeros at the head of each run of digits, and
     * without separators. Of a run of nothing but zeros one is left.
     */
    public static String compared(String number) {
        byte[] bytes = number.getBytes(StandardCharsets.ISO_8859_1);
        byte[] compared = new byte[bytes.length];
        return new String(compared, 0, compared(bytes, bytes.length, compared), StandardCharsets.ISO_8859_1);
    }

    /**
     * The same for a number in bytes.
     *
     * @param number the number, as ASCII
     * @param length how many bytes it has
     * @param compared gets the result; at least as long as the number
     * @return how many bytes the result has
     */
    public static int compared(byte[] number, int length, byte[] compared) {
        int size = 0;
        boolean head = true;
        for (int i = 0; i < length; i++) {
            char c = (char) number[i];
            if (isDigit(c)) {
                boolean last = i + 1 == length || !isDigit((char) number[i + 1]);
                head &= c == '0' && !last;
                if (!head) {
                    compared[size++] = number[i];
                }
            } else {
                head = true;
                if (c >= 'A' && c <= 'Z') {
                    compared[size++] = number[i];
                }
            }
        }
        return size;
    }

    /** A well mixed hash of a compared number. */
    public static long hash(String compared) {
        byte[] bytes = compared.getBytes(StandardCharsets.ISO_8859_1);
        return hash(bytes, bytes.length);
    }

    /** The same for a compared number in bytes. */
    public static long hash(byte[] compared, int length) {
        long hash = FNV_START;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ compared[i]) * FNV_PRIME;
        }
        hash ^= hash >>> MIX_SHIFT;
        hash *= MIX;
        return hash ^ hash >>> MIX_SHIFT;
    }

    private static boolean mayStand(char c, int position) {
        return (c >= 'A' && c <= 'Z') || isDigit(c) || (position > 0 && (c == '/' || c == '.' || c == '_' || c == '-'));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
