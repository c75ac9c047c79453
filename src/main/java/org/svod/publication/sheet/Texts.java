package org.svod.publication.sheet;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.finding.WordBundle;

/**
 * The words of a document, from a pair of bundles {@code <name>_en} and {@code <name>_ru}: in one language, or in both.
 */
public final class Texts {

    private static final Map<String, Map<Language, OneLanguage>> BUNDLES = new ConcurrentHashMap<>();
    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final Object[] NONE = {};

    private final List<OneLanguage> languages;

    private Texts(List<OneLanguage> languages) {
        this.languages = List.copyOf(languages);
    }

    /** The words of a bundle with a name like {@code org.svod.publication.sheet.sheet}, in one language. */
    public static Texts of(String bundle, Language language) {
        return new Texts(List.of(load(bundle, language)));
    }

    /** The words of a bundle in both languages, English first. */
    public static Texts bilingual(String bundle) {
        return new Texts(List.of(load(bundle, Language.EN), load(bundle, Language.RU)));
    }

    private static OneLanguage load(String bundle, Language language) {
        return BUNDLES.computeIfAbsent(bundle, b -> new ConcurrentHashMap<>())
                .computeIfAbsent(language, l -> new OneLanguage(l, WordBundle.of(bundle, l.locale())));
    }

    /** The words of a bundle in one language. */
    private record OneLanguage(Language language, ResourceBundle words, Map<String, String> known) {

        private OneLanguage(Language language, ResourceBundle words) {
            this(language, words, new ConcurrentHashMap<>());
        }

        private String text(String key, Object... arguments) {
            return arguments.length > 0 ? format(key, arguments) : known.computeIfAbsent(key, k -> format(k, NONE));
        }

        private String format(String key, Object... arguments) {
            Object[] values = arguments.clone();
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Name name) {
                    values[i] = name.in(language.locale());
                } else if (values[i] instanceof LocalDate date) {
                    values[i] = date(date);
                }
            }
            return new MessageFormat(words.getString(key), language.locale()).format(values);
        }

        private String date(LocalDate date) {
            return language == Language.RU ? RUSSIAN_DAY.format(date) : date.toString();
        }
    }

    /** The same words in each language by itself. */
    public List<Texts> byLanguage() {
        return languages.stream().map(l -> new Texts(List.of(l))).toList();
    }

    /** The same words in one of their languages. */
    public Texts in(Language language) {
        return new Texts(
                languages.stream().filter(l -> l.language() == language).toList());
    }

    /** The language of the words; the first one, if there are two. */
    public Language language() {
        return languages.get(0).language();
    }

    /** Whether the words are in one language. */
    public boolean isOneLanguage() {
        return languages.size() == 1;
    }

    /**
     * The words of a key. Arguments may be texts, numbers, dates or names; a name is written in the language of the
     * words. If there are two languages, the second one is below the first.
     */
    public String text(String key, Object... arguments) {
        return joined(l -> l.text(key, arguments), "\n");
    }

    /** The same; if there are two languages, the second one is beside the first. */
    public String line(String key, Object... arguments) {
        return joined(l -> l.text(key, arguments), " / ");
    }

    /** The words of a key, one line for each language. */
    public List<String> lines(String key, Object... arguments) {
        return languages.stream().map(l -> l.text(key, arguments)).toList();
    }

    /** The name; if there are two languages, the second one is below the first. */
    public String text(Name name) {
        return joined(l -> name.in(l.language().locale()), "\n");
    }

    /** The name; if there are two languages, the second one is beside the first. */
    public String line(Name name) {
        return joined(l -> name.in(l.language().locale()), " / ");
    }

    /** A day as the language writes it; if there are two languages, as in English. */
    public String day(LocalDate date) {
        return languages.get(0).date(date);
    }

    /** A number that is written with a point, as the language writes it; if there are two languages, as in English. */
    public String number(String number) {
        return language() == Language.RU ? number.replace('.', ',').replace('-', '−') : number;
    }

    private String joined(Function<OneLanguage, String> words, String separator) {
        return languages.size() == 1
                ? words.apply(languages.get(0))
                : languages.stream().map(words).distinct().collect(Collectors.joining(separator));
    }
}
