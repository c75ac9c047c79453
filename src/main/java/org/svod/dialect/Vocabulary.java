package org.svod.dialect;

/** What the reader of a file hopes to find in it: the judge between several ways of reading the same bytes. */
public interface Vocabulary {

    /** Whether the text is the heading of a column. */
    boolean isHeading(String text);

    /** Whether the text is a heading, a code or a name that the file may well use. */
    boolean isKnown(String text);
}
