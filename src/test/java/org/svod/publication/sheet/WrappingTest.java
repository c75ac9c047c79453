package org.svod.publication.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappingTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', 10, 1
            short, 10, 1
            eight is, 10, 1
            eight is enough, 11, 2
            one two three four five, 11, 3
            unbreakable-word, 12, 2
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 12, 3
            'ends in blanks      ', 16, 2
            """)
    void wordsGoToTheNextLineAsAWholeWhereTheyFitThere(String text, int width, int lines) {
        assertThat(Wrapping.lines(text, width, false)).isEqualTo(lines);
    }

    @Test
    void everyParagraphBeginsALine() {
        assertThat(Wrapping.lines("a\nb", 40, false)).isEqualTo(2);
        assertThat(Wrapping.lines("a\n\nb\n", 40, false)).isEqualTo(4);
    }

    @Test
    void capitalsCyrillicAndBoldLettersAreWider() {
        assertThat(Wrapping.lines("aaaaaaaaaa", 12, false)).isEqualTo(1);
        assertThat(Wrapping.lines("AAAAAAAAAA", 12, false)).isEqualTo(2);
        assertThat(Wrapping.lines("аааааааааа", 12, false)).isEqualTo(2);
        assertThat(Wrapping.lines("aaaaaaaaaa", 12, true)).isEqualTo(2);
    }

    @Test
    void aPairOfHalvesIsOneLetter() {
        assertThat(Wrapping.lines("👍".repeat(10), 12, false)).isEqualTo(1);
    }

    @Test
    void thereIsAlwaysRoomForSomething() {
        assertThat(Wrapping.lines("abc", 0, false)).isEqualTo(3);
    }
}
