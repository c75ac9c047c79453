package org.svod.publication.tables;

import java.util.Locale;
import java.util.ResourceBundle;
import org.svod.codebook.Name;

/** Why a value counts as it does, in words. */
public final class ReasonTexts {

    private static final ResourceBundle ENGLISH = TableWords.in(Locale.ENGLISH);
    private static final ResourceBundle RUSSIAN = TableWords.in(Locale.forLanguageTag("ru"));

    private ReasonTexts() {}

    /**
     * The reason in both languages.
     *
     * @param code code of the reason, such as that of an adjustment
     */
    public static Name of(String code) {
        String key = "reason." + code;
        return new Name(ENGLISH.getString(key), RUSSIAN.getString(key));
    }
}
