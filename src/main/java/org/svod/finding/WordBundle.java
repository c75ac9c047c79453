package org.svod.finding;

import java.util.Locale;
import java.util.ResourceBundle;

/** Where the words for people come from: a bundle for each subject, with a file for each language. */
public final class WordBundle {

    private WordBundle() {}

    /**
     * The words of a bundle in one language, never in that of the machine.
     *
     * @param bundle its name, such as {@code org.svod.cli.check}
     * @throws java.util.MissingResourceException if there is no such bundle in the language
     */
    public static ResourceBundle of(String bundle, Locale locale) {
        return ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
