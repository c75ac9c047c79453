package org.svod.characters;

import java.text.Normalizer;

/** A text in the one form in which texts are compared: without characters that show nothing at all, in Unicode NFC. */
public final class PlainText {

    /** Below this character there is nothing to compose and, but for the soft hyphen, nothing invisible. */
    private static final char FIRST_MARK = '\u0300';

    private static final char SOFT_HYPHEN = '\u00AD';

    private PlainText() {}

    /** The text in this form; the same object where it has it already. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /** Whether the text needs no second look: Latin and Russian letters, digits and signs as keyboards write them. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = c < FIRST_MARK && c != SOFT_HYPHEN;
            boolean cyrillic = c >= '\u0400' && c <= '\u0481';
            boolean sign = (c >= '\u2010' && c <= '\u2027') || c == '\u2116';
            if (!latin && !cyrillic && !sign) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character takes no room on a line: zero-width characters, soft hyphens, marks of direction. */
    public static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x034F;
    }
}
