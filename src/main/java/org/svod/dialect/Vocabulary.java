package org.svod.dialect;

import java.util.List;

/** What the reader of a file hopes to find in it: the judge between several ways of reading the same bytes. */
public interface Vocabulary {

    /** Whether the text is the heading of a column. */
    boolean isHeading(String text);

    /** Whether the text is the heading of the column with the values. */
    default boolean isValueHeading(String text) {
        return false;
    }

    /** Whether the text, as the heading of a column, names what the values of this one column are for. */
    default boolean isWideHeading(String text) {
        return false;
    }

    /**
     * Whether a number that a format shows with this text beside it, divided by so many thousands one after the other,
     * means what is stored.
     */
    default boolean isSameShown(String text, int thousands) {
        return true;
    }

    /** Whether the texts are, or hold, all headings that a table must have. */
    default boolean isWhole(List<String> texts) {
        return false;
    }

    /** Whether the texts are the headings of a wide table, each of which names what its column of values is for. */
    default boolean isWide(List<String> texts) {
        return false;
    }

    /** Whether the text stands in rows and not in headings: a number, or the code or name of an indicator. */
    default boolean isData(String text) {
        return false;
    }

    /** Whether the text is a heading, a code or a name that the file may well use. */
    boolean isKnown(String text);
}
