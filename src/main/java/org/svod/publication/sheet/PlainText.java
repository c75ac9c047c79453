package org.svod.publication.sheet;

/** Texts that every writer of XML leaves as they are, wherever they stand. */
final class PlainText {

    /** POI writes shorter texts with many special characters in another way. */
    private static final int SHORTEST_TITLE = 16;

    private PlainText() {}

    /** Whether this is true for a title, which stands in the footer of every page too. */
    static boolean isPlainTitle(String title) {
        return title.length() >= SHORTEST_TITLE
                && !Character.isDigit(title.charAt(0))
                && !Character.isWhitespace(title.charAt(title.length() - 1))
                && isPlain(title);
    }

    /** Whether it is true for a text of one line. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = Character.isLetterOrDigit(c) || c == ' ' || c == '_' || c == '-' || c == '.' || c == ',';
            if (!plain || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is true for the lines of a text between two tags. */
    static boolean isPlainLines(String text) {
        if (text.isEmpty()
                || Character.isWhitespace(text.charAt(0))
                || Character.isWhitespace(text.charAt(text.length() - 1))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c == '\n'
                    || (c >= ' ' && c < 0x7F && c != '<' && c != '>' && c != '&')
                    || (c >= '\u00A0' && c < Character.MIN_SURROGATE);
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
