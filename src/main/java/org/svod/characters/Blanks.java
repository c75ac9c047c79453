package org.svod.characters;

/**
 * Characters that show nothing: white space, the no-break spaces that spreadsheets group digits with, and zero-width
 * ones.
 */
public final class Blanks {

    private Blanks() {}

    /** Whether the character shows nothing. */
    public static boolean isBlank(char c) {
        if (c <= ' ') {
            return c != 0;
        }
        return c >= '\u0085' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || isZeroWidth(c));
    }

    private static boolean isZeroWidth(char c) {
        return c == '\u0085' || (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\u180E' || c == '\uFEFF';
    }

    /** Whether there is nothing but blanks. */
    public static boolean areAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text without blanks around it; the same object where there are none. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
