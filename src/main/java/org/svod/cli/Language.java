package org.svod.cli;

import java.util.Locale;

/** A language that a command can be asked to speak. */
enum Language {
    /** English. */
    EN,
    /** Russian. */
    RU;

    /** Its code, like {@code en}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.forLanguageTag(code());
    }
}
