package org.svod.characters;

import java.util.Optional;

/**
 * Capitals that look like Latin capitals. A person who types a code with the wrong keyboard layout cannot see the
 * difference.
 */
public final class LookAlikes {

    private static final String OTHERS = "АВСЕНКМОРТХУІЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "ABCEHKMOPTXYISJABEZHIKMNOPTYX";

    private LookAlikes() {}

    /** Replaces every look-alike capital by the Latin letter. */
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

    /** The same for letters of both cases; a letter stays in its case. */
    public static String toLatinInBothCases(String text) {
        StringBuilder latin = new StringBuilder(text);
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            int at = OTHERS.indexOf(Character.toUpperCase(c));
            if (at >= 0) {
                latin.setCharAt(
                        i, Character.isUpperCase(c) ? LATIN.charAt(at) : Character.toLowerCase(LATIN.charAt(at)));
            }
        }
        return latin.toString();
    }

    /**
     * The first difference between two texts that look the same: the position of the character (counted from 1), the
     * character, and its name in Unicode. Empty if the texts differ only in capitals.
     */
    public static Optional<String> difference(String text, String other) {
        int[] characters = text.codePoints().toArray();
        int[] others = other.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (i >= others.length || Character.toUpperCase(characters[i]) != Character.toUpperCase(others[i])) {
                String shown = ComparedText.isInvisible(characters[i]) ? "" : Character.toString(characters[i]) + " ";
                return Optional.of((i + 1) + ": " + shown + Character.getName(characters[i]));
            }
        }
        return Optional.empty();
    }
}
