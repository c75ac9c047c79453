package org.svod.finding;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;

/**
 * Words of a language with places for arguments, in the syntax of ICU. It is read once, and keeps the formats of
 * numbers and the rules of plurals that it needs. Safe for use by several threads.
 */
public final class WordPattern {

    private final MessageFormat format;

    private WordPattern(MessageFormat format) {
        this.format = format;
    }

    /** The pattern of a text in one language. */
    public static WordPattern of(String text, Locale locale) {
        return new WordPattern(new MessageFormat(text, locale));
    }

    /** The words with these arguments. */
    public String with(Object... arguments) {
        synchronized (format) {
            return format.format(arguments);
        }
    }
}
