package org.svod.desk.page;

/** Makes one line of a text that a person has typed, as requests and tables need it. */
final class OneLine {

    /** Most characters of a reason or an explanation. */
    private static final int LONGEST = 2_000;

    private OneLine() {}

    /** The text with single blanks in place of line breaks, and without characters that nobody sees. */
    static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Z}\\s]+", " ")
                .replaceAll("\\p{C}", "")
                .strip();
    }

    /** Whether such a text says something and is not too long for a request. */
    static boolean fits(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }
}
