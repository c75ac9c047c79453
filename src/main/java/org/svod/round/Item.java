package org.svod.round;

import org.svod.codebook.Name;

/**
 * An entry of a list about one row of the register.
 *
 * @param line its line in {@code items.csv}
 * @param of the id of the row
 * @param topic which list it stands in
 * @param order its place in the list
 * @param text its words: lower case at the beginning, no full stop
 */
public record Item(long line, String of, Topic topic, int order, Name text) {

    /** What a list is about. */
    public enum Topic {
        /** What it is meant to reach. */
        AIMS,
        /** How it reaches that. */
        MEANS,
        /** In which directions work goes. */
        DIRECTIONS,
        /** The areas that it covers. */
        AREAS,
        /** What it has brought. */
        BROUGHT
    }
}
