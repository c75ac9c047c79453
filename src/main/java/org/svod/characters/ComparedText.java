package org.svod.characters;

import java.text.Normalizer;

/** The form in which texts are compared: without invisible characters, in Unicode NFC. */
public final class ComparedText {

    /** Characters below this one are never composed, and only the soft hyphen is invisible. */
    private static final char FIRST_MARK = '\u0300';

    private static final char SOFT_HYPHEN = '\u00AD';

    private ComparedText() {}

    /** The text in this form; the same object if the text already has this form. */
    public static String of(String text) {
        if (isCompared(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /** Whether the text already has this form: it has only Latin and Russian letters, digits and ordinary signs. */
    private static boolean isCompared(String text) {
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

    /** Whether the character is invisible: a zero-width character, a soft hyphen or a mark of direction. */
    public static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x034F;
    }
}
