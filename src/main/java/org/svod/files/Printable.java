package org.svod.files;

import java.util.Locale;

/** Makes file names safe for a report or a log: one line, no control characters. The names may be hostile. */
public final class Printable {

    private static final int LONGEST = 255;

    private Printable() {}

    /** The text with control, format and unpaired surrogate characters written as escapes, cut to 255 characters. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.UNASSIGNED) {
                out.append(
                        c > 0xFFFF
                                ? String.format(Locale.ROOT, "\\U%08X", c)
                                : String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
