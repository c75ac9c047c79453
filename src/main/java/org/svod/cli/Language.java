package org.svod.cli;

import java.util.Locale;

/** A language in which a command can write. */
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
