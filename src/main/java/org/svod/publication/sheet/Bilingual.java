package org.svod.publication.sheet;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.codebook.Name;

/** The words of a workbook in both languages, from a pair of bundles {@code <name>_en} and {@code <name>_ru}. */
public final class Bilingual {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Map<String, Bilingual> BUNDLES = new ConcurrentHashMap<>();
    private static final Object[] NONE = {};

    private final ResourceBundle english;
    private final ResourceBundle russian;
    private final Map<String, String> plainEnglish = new ConcurrentHashMap<>();
    private final Map<String, String> plainRussian = new ConcurrentHashMap<>();

    private Bilingual(ResourceBundle english, ResourceBundle russian) {
        this.english = english;
        this.russian = russian;
    }

    /** The words of a bundle with a name like {@code org.svod.publication.sheet.sheet}. */
    public static Bilingual of(String bundle) {
        return BUNDLES.computeIfAbsent(bundle, b -> new Bilingual(load(b, Locale.ENGLISH), load(b, RUSSIAN)));
    }

    private static ResourceBundle load(String bundle, Locale locale) {
        return ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The English words. Arguments may be texts, numbers or names; a name is written in the language of the words. */
    public String en(String key, Object... arguments) {
        return arguments.length > 0
                ? format(english, key, Locale.ENGLISH, arguments)
                : plainEnglish.computeIfAbsent(key, k -> format(english, k, Locale.ENGLISH, NONE));
    }

    /** The Russian words. */
    public String ru(String key, Object... arguments) {
        return arguments.length > 0
                ? format(russian, key, RUSSIAN, arguments)
                : plainRussian.computeIfAbsent(key, k -> format(russian, k, RUSSIAN, NONE));
    }

    /** The English words above the Russian ones. */
    public String both(String key, Object... arguments) {
        return over(en(key, arguments), ru(key, arguments));
    }

    /** The English words and the Russian ones in one line. */
    public String line(String key, Object... arguments) {
        return beside(en(key, arguments), ru(key, arguments));
    }

    /** The English name above the Russian one. */
    public static String both(Name name) {
        return over(name.en(), name.ru());
    }

    /** The English name and the Russian one in one line. */
    public static String line(Name name) {
        return beside(name.en(), name.ru());
    }

    private static String over(String en, String ru) {
        return en.equals(ru) ? en : en + "\n" + ru;
    }

    private static String beside(String en, String ru) {
        return en.equals(ru) ? en : en + " / " + ru;
    }

    private static String format(ResourceBundle bundle, String key, Locale locale, Object... arguments) {
        Object[] values = arguments.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Name name) {
                values[i] = name.in(locale);
            }
        }
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
