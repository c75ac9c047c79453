package org.svod.codebook;

import java.util.Locale;

/** A language in which the program writes. */
public enum Language {
    /** Russian. */
    RU,
    /** English. */
    EN;

    /** Its code, like {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other language. */
    public Language other() {
        return this == RU ? EN : RU;
    }

    /** The locale whose rules it follows. */
    public Locale locale() {
        return Locale.forLanguageTag(code());
    }
}
