package org.svod.codebook;

import java.util.Locale;

/** A language in which the program writes. */
public enum Language {
    /** Russian. */
    RU,
    /** English. */
    EN;

    private final String code = name().toLowerCase(Locale.ROOT);
    private final Locale locale = Locale.forLanguageTag(code);

    /** Its code, like {@code en}. */
    public String code() {
        return code;
    }

    /** The other language. */
    public Language other() {
        return this == RU ? EN : RU;
    }

    /** The locale whose rules it follows. */
    public Locale locale() {
        return locale;
    }
}
