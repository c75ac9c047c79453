package org.svod.publication.sheet;

import java.time.LocalDate;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.finding.WordBundle;
import org.svod.finding.WordPattern;
import org.svod.finding.WrittenDay;

/** The words of a document in one language, from a pair of bundles {@code <name>_en} and {@code <name>_ru}. */
public final class Texts {

    private static final Map<String, Map<Language, Texts>> BUNDLES = new ConcurrentHashMap<>();

    private final Language language;
    private final ResourceBundle words;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Map<String, WordPattern> patterns = new ConcurrentHashMap<>();

    private Texts(Language language, ResourceBundle words) {
        this.language = language;
        this.words = words;
    }

    /** The words of a bundle with a name like {@code org.svod.publication.sheet.sheet}. */
    public static Texts of(String bundle, Language language) {
        return BUNDLES.computeIfAbsent(bundle, b -> new ConcurrentHashMap<>())
                .computeIfAbsent(language, l -> new Texts(l, WordBundle.of(bundle, l.locale())));
    }

    /** The language of the words. */
    public Language language() {
        return language;
    }

    /**
     * The words of a key. Arguments may be texts, numbers, dates or names; a name is written in the language of the
     * words.
     */
    public String text(String key, Object... arguments) {
        return arguments.length > 0 ? format(key, arguments) : known.computeIfAbsent(key, k -> format(k));
    }

    /** Whether there are words of this key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The name. */
    public String text(Name name) {
        return name.in(language.locale());
    }

    /** A day as the language writes it. */
    public String day(LocalDate date) {
        return WrittenDay.of(date, language.locale());
    }

    /** A number that is written with a point and a hyphen, as the language writes it. */
    public String number(String number) {
        String signed = number.startsWith("-") ? "−" + number.substring(1) : number;
        return language == Language.RU ? signed.replace('.', ',') : signed;
    }

    private String format(String key, Object... arguments) {
        Object[] values = arguments.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Name name) {
                values[i] = text(name);
            } else if (values[i] instanceof LocalDate date) {
                values[i] = day(date);
            }
        }
        return patterns.computeIfAbsent(key, k -> WordPattern.of(words.getString(k), language.locale()))
                .with(values);
    }
}
