package org.svod.characters;

/**
 * Blank characters: white space, zero-width characters, and the no-break spaces with which spreadsheets group digits.
 */
public final class Blanks {

    private Blanks() {}

    /** Whether the character is blank. */
    public static boolean isBlank(char c) {
        if (c <= ' ') {
            return c != 0;
        }
        return c >= '\u0085' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || isZeroWidth(c));
    }

    private static boolean isZeroWidth(char c) {
        return c == '\u0085' || (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\u180E' || c == '\uFEFF';
    }

    /** Whether all characters of the text are blank; true for an empty text. */
    public static boolean areAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text without blanks around it; the same object if there are none. */
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
