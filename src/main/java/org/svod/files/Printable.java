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
            if (isEscaped(c)) {
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

    private static boolean isEscaped(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Whether every character has a sign of its own for every reader: none is escaped, none is for private use. */
    public static boolean isAll(String text) {
        return text.codePoints().noneMatch(c -> isEscaped(c) || Character.getType(c) == Character.PRIVATE_USE);
    }
}
