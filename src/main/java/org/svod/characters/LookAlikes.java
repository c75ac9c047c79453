package org.svod.characters;

/** Cyrillic capitals that look like Latin ones: whoever types a code with the wrong keyboard layout cannot see it. */
public final class LookAlikes {

    private static final String CYRILLIC = "АВСЕНКМОРТХУІЅЈ";
    private static final String LATIN = "ABCEHKMOPTXYISJ";

    private LookAlikes() {}

    /** The text with every look-alike capital replaced. */
    public static String toLatin(String text) {
        StringBuilder latin = new StringBuilder(text);
        for (int i = 0; i < latin.length(); i++) {
            int at = CYRILLIC.indexOf(latin.charAt(i));
            if (at >= 0) {
                latin.setCharAt(i, LATIN.charAt(at));
            }
        }
        return latin.toString();
    }
}
