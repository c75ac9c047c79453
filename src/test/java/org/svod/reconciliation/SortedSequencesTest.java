package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.assertj.core.util.Lists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortedSequencesTest {

    /** By the first letter alone. */
    private static final Comparator<String> BY_LETTER = Comparator.comparing(text -> text.charAt(0));

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''       | ''    | ''  | ''
        a1 c1    | b2    | ''  | a1 b2 c1
        b1       | a2 c2 | b3  | a2 b1 b3 c2
        a1 a1    | a2    | a3  | a1 a1 a2 a3
        ''       | ''    | a3  | a3
        """)
    void sortedListsAreMergedAndOfEqualsThoseOfTheFirstComeFirst(
            String first, String second, String third, String merged) {
        assertThat(Lists.newArrayList(SortedMerge.of(words(first), words(second), words(third), BY_LETTER)))
                .isEqualTo(words(merged));
    }

    @Test
    void whatIsExhaustedHasNoNext() {
        Iterator<String> merged =
                new SortedMerge<>(words("a").iterator(), words("").iterator(), BY_LETTER);

        assertThat(merged.next()).isEqualTo("a");
        assertThat(merged.hasNext()).isFalse();
        assertThatThrownBy(merged::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void listsOneBehindTheOtherAreOneList() {
        List<String> all = new Concatenated<>(List.of(List.of(), words("a b"), List.of(), words("c"), words("d e f")));

        assertThat(all).hasSize(6).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(all.get(0) + all.get(2) + all.get(5)).isEqualTo("acf");
        assertThat(new Concatenated<String>(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6, 7})
    void aPlaceOutsideOfAllListsIsRefused(int index) {
        List<String> all = new Concatenated<>(
                Stream.of("a b", "c", "d e f").map(SortedSequencesTest::words).toList());

        assertThatThrownBy(() -> all.get(index))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining(Integer.toString(index));
    }
}
