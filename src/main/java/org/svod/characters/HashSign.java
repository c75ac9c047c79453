package org.svod.characters;

/** The sign {@code #}, with which control records and comments begin. */
public final class HashSign {

    private HashSign() {}

    /** Whether the text begins with it; blanks and invisible characters before it do not count. */
    public static boolean begins(String text) {
        return text.indexOf('#') >= 0 && ComparedText.of(Blanks.strip(text)).startsWith("#");
    }

    /** The text after the sign, without blanks around it; the text itself if it does not begin with the sign. */
    public static String after(String text) {
        return begins(text) ? Blanks.strip(ComparedText.of(Blanks.strip(text)).substring(1)) : text;
    }
}
