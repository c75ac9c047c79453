package org.svod.characters;

import java.util.Optional;

/** Capitals that look like Latin ones: a person who types a code with the wrong keyboard layout cannot see it. */
public final class LookAlikes {

    private static final String OTHERS = "АВСЕНКМОРТХУІЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "ABCEHKMOPTXYISJABEZHIKMNOPTYX";

    private LookAlikes() {}

    /** The text with every look-alike capital replaced by the Latin letter. */
    public static String toLatin(String text) {
        StringBuilder latin = new StringBuilder(text);
        for (int i = 0; i < latin.length(); i++) {
            int at = OTHERS.indexOf(latin.charAt(i));
            if (at >= 0) {
                latin.setCharAt(i, LATIN.charAt(at));
            }
        }
        return latin.toString();
    }

    /**
     * Where a text first differs from another one that looks the same: the place of the character, counted from 1, the
     * character, and its name in Unicode. Empty where the texts are equal but for capitals.
     */
    public static Optional<String> difference(String text, String other) {
        int[] characters = text.codePoints().toArray();
        int[] others = other.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (i >= others.length || Character.toUpperCase(characters[i]) != Character.toUpperCase(others[i])) {
                String shown = PlainText.isInvisible(characters[i]) ? "" : Character.toString(characters[i]) + " ";
                return Optional.of((i + 1) + ": " + shown + Character.getName(characters[i]));
            }
        }
        return Optional.empty();
    }
}
