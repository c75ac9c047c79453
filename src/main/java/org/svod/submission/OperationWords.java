package org.svod.submission;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.svod.codebook.Codebook;
import org.svod.submission.text.Transliteration;

/**
 * The words in the codes, names and aliases of operations, as they stand in the number of a case: in Latin capitals.
 * Words that are only similar to them do not count.
 */
final class OperationWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private final Codebook codebook;
    private Set<String> words = Set.of();

    /** The words are collected when the first one is asked for. From then on every change of an operation counts. */
    OperationWords(Codebook codebook) {
        this.codebook = codebook;
    }

    /** Whether exactly this word, in Latin capitals, is one of them. */
    boolean has(String word) {
        if (words.isEmpty()) {
            words = codebook.operations()
                    .whole()
                    .forms()
                    .flatMap(BETWEEN::splitAsStream)
                    .map(form -> Transliteration.toLatin(form.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return words.contains(word);
    }
}
