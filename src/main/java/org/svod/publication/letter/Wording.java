package org.svod.publication.letter;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.svod.codebook.Name;

/**
 * The sentences of the letter in both languages, from {@code wording.csv}: ICU patterns, whose plural forms follow the
 * language.
 */
final class Wording {

    private final Map<String, Name> patterns;
    private final List<ResultSentence> results;

    Wording(Map<String, Name> patterns, List<ResultSentence> results) {
        this.patterns = Map.copyOf(patterns);
        this.results = List.copyOf(results);
    }

    /** The sentences of several figures, in their order; none if all figures stand in one. */
    List<ResultSentence> results() {
        return results;
    }

    /** Whether there is a row with this key. */
    boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The sentence with its arguments filled in. */
    String say(String key, Map<String, ?> arguments, LetterLanguage language) {
        Name pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No wording for " + key);
        }
        return new MessageFormat(language.in(pattern), language.rules()).format(arguments);
    }

    /** Numbers in the sentences themselves, as runs of digits. */
    Set<String> literals(LetterLanguage language) {
        return Digits.in(patterns.values().stream()
                .map(p -> PatternText.of(language.in(p)).words())
                .toList());
    }
}
