package org.svod.publication.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes any text safe for a cell: without characters that the file format forbids or would read as something else. */
final class SafeText {

    /** Longest text of a cell, in characters. */
    static final int LONGEST = 32_767;

    /** The end of a text that was cut. */
    static final String CUT = " … [cut / обрезано]";

    /** The file format's own escape for a character. A text that happens to look like one must be escaped itself. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SafeText() {}

    /**
     * The text in the form that a cell can hold. Control characters are shown as their pictures ({@code ␀}), other
     * characters that XML forbids as {@code U+FFFD}. A text that is too long for a cell is cut, and ends with a note
     * about it.
     */
    static String of(String text) {
        String escaped = escaped(visible(text));
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = LONGEST - CUT.length();
        return escaped.substring(0, Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** The text with pictures instead of characters that cannot be shown; not escaped. */
    static String visible(String text) {
        if (isVisible(text)) {
            return text;
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder visible = new StringBuilder(lines.length());
        lines.codePoints().forEach(c -> visible.appendCodePoint(visible(c)));
        return visible.toString();
    }

    /** Whether the whole text can be shown as it is, which is true for nearly every text. */
    private static boolean isVisible(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean shown =
                    (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < Character.MIN_SURROGATE) || c == '\n' || c == '\t';
            if (!shown) {
                return false;
            }
        }
        return true;
    }

    private static int visible(int c) {
        if (c == '\n' || c == '\t') {
            return c;
        }
        if (c < 0x20) {
            return 0x2400 + c;
        }
        if (c == 0x7F) {
            return 0x2421;
        }
        boolean forbidden = (c >= 0x80 && c < 0xA0)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c & 0xFFFE) == 0xFFFE;
        return forbidden ? 0xFFFD : c;
    }

    private static String escaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        return escape.find() ? escape.replaceAll("_x005F_") : text;
    }
}
