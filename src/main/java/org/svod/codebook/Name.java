package org.svod.codebook;

import java.util.Locale;

/**
 * A name in both languages.
 *
 * @param en English
 * @param ru Russian
 */
public record Name(String en, String ru) {

    /** The Russian name for Russian, the English one for every other language. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ru") ? ru : en;
    }
}
