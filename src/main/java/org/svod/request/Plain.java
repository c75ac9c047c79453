package org.svod.request;

import org.svod.files.Printable;

/** Texts that are safe in one line of a table, a report or a log. */
final class Plain {

    private Plain() {}

    /** Whether a text has no control, format or unpaired surrogate characters, and no line breaks. */
    static boolean isPlain(String text) {
        return text.codePoints().allMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        });
    }

    /** A text that others wrote, made safe and cut. */
    static String text(String hostile) {
        return Printable.of(hostile);
    }
}
