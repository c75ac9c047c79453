package org.svod.publication.letter;

import java.util.List;
import java.util.Optional;

/**
 * An entry of a list of the letter.
 *
 * @param text its own words, with marks
 * @param points the list below it
 */
record LetterEntry(String text, List<Point> points) {

    /**
     * An entry of the list below.
     *
     * @param lead the words before the list, at its first entry
     * @param text its words, with marks
     */
    record Point(Optional<String> lead, String text) {}

    /** An entry without a list. */
    static LetterEntry of(String text) {
        return new LetterEntry(text, List.of());
    }
}
