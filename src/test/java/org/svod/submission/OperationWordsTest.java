package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.submission.text.PersonNames;

/** Only the very words of operations may stand in the number of a case although they look like names. */
class OperationWordsTest {

    private final OperationWords words = new OperationWords(Fixtures.codebook());

    @ParameterizedTest
    @CsvSource({"TRAL, true", "ARMS, true", "TRALL, false", "VALUE, false", "KAZAKHSTAN, false"})
    void onlyTheWordsThemselvesAreKnown(String word, boolean known) {
        assertThat(words.has(word)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"ROSTOV-PETROV-1, PETROV", "PETROV-ROSTOV-1, PETROV", "ROSTOV-1, "})
    void aKnownWordDoesNotHideANameBesideIt(String number, String found) {
        assertThat(PersonNames.in(number, "ROSTOV"::equals).orElse(null)).isEqualTo(found);
    }
}
