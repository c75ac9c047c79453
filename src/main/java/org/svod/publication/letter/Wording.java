package org.svod.publication.letter;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.Set;
import org.svod.codebook.Name;

/**
 * The sentences of the letter in both languages, from {@code wording.csv}: ICU patterns, whose plural forms follow the
 * language.
 */
final class Wording {

    private final Map<String, Name> patterns;

    Wording(Map<String, Name> patterns) {
        this.patterns = Map.copyOf(patterns);
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
