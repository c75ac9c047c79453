package org.svod.publication.letter;

import com.ibm.icu.text.PluralRules;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Name;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/** Reads {@code jobs/letter/wording.csv} and checks every pattern of it. */
final class WordingReader {

    private static final String TABLE = "wording.csv";

    private final Codebook codebook;

    private WordingReader(Codebook codebook) {
        this.codebook = codebook;
    }

    /** Reads the wording in the folder of the templates. Use the result only if no problem was added. */
    static Wording read(Path templates, Codebook codebook, SettingsProblems problems) {
        Folder folder = Folder.of(templates);
        Map<String, Name> patterns = new LinkedHashMap<>();
        for (SettingsRow row : SettingsTable.read(
                folder.root(), folder.name(TABLE), List.of("key", "en", "ru"), List.of(), problems)) {
            String key = row.required("key");
            new WordingReader(codebook).check(row, key);
            if (patterns.putIfAbsent(key, new Name(row.required("en"), row.required("ru"))) != null) {
                row.problem("the key " + key + " is there twice", "each key once");
            }
        }
        List<ResultSentence> results = ResultSentenceReader.read(folder, codebook, problems);
        Stream<String> ofResults = results.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(Sentence.RESULT.key()), results.stream().map(ResultSentence::key));
        Stream.concat(Arrays.stream(Sentence.values()).flatMap(Sentence::required), ofResults)
                .filter(key -> !patterns.containsKey(key))
                .forEach(key -> problems.add(
                        folder.name(TABLE),
                        0,
                        "there is no row " + key,
                        "a row " + key + " with its wording in both languages"));
        return new Wording(patterns, results);
    }

    private void check(SettingsRow row, String key) {
        Optional<Sentence> sentence = Sentence.ofKey(key);
        if (sentence.isEmpty() || !isKnown(sentence.get(), key)) {
            row.problem(
                    "the key " + key + " is not known",
                    "one of "
                            + Arrays.stream(Sentence.values())
                                    .flatMap(Sentence::required)
                                    .collect(Collectors.joining(", "))
                            + ", result, or result. and a sentence of results.csv, or figure. and the code of an indicator of the codebook");
            return;
        }
        check(row, "en", sentence.get());
        check(row, "ru", sentence.get());
    }

    private boolean isKnown(Sentence sentence, String key) {
        if (sentence == Sentence.FIGURE && !key.equals(sentence.key())) {
            return codebook.indicators()
                    .find(key.substring(sentence.key().length() + 1))
                    .isPresent();
        }
        return sentence == Sentence.RESULT || sentence.keys().anyMatch(key::equals);
    }

    private static void check(SettingsRow row, String column, Sentence sentence) {
        try {
            PatternText pattern = PatternText.of(row.text(column));
            for (String argument : pattern.arguments()) {
                if (!sentence.arguments().contains(argument)) {
                    row.problem(
                            column + ": {" + argument + "} is not known here",
                            sentence.arguments().isEmpty()
                                    ? "no argument"
                                    : "one of {" + String.join("}, {", sentence.arguments()) + "}");
                }
            }
            Set<String> forms = new TreeSet<>(
                    PluralRules.forLocale(Locale.forLanguageTag(column)).getKeywords());
            for (String form : pattern.pluralForms()) {
                if (!forms.contains(form)) {
                    row.problem(
                            column + ": " + form
                                    + " is no plural form of the language, so its words would never be used",
                            "one of " + String.join(", ", forms));
                }
            }
            if (pattern.countsItself()) {
                row.problem(column + ": # writes a number that is bound to nothing", "{number}");
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            row.problem(column + " is not a pattern: " + e.getMessage(), "a message pattern of ICU, its braces closed");
        }
    }
}
