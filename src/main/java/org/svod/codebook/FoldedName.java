package org.svod.codebook;

import java.util.Locale;
import java.util.regex.Pattern;
import org.svod.characters.Blanks;
import org.svod.characters.ComparedText;

/** The form in which codes and names of a code list are compared. */
final class FoldedName {

    private static final String QUOTES = "\"«»„“”‚‹›″";
    private static final String DASHES = "‐‑‒–—―−";

    /** The sign of a millionth before a unit; within a Greek word it is a letter. */
    private static final Pattern MICRO = Pattern.compile("(?<!\\p{L})[\u00B5\u03BC](?!\\p{IsGreek})");

    private FoldedName() {}

    /**
     * The form of a code or name. These do not distinguish names: characters that show nothing, case, quotation marks,
     * the number of blanks, the kind of dash, full stops after letters, and the Russian letters ё and е.
     */
    static String of(String text) {
        String upper = withMicro(ComparedText.of(text)).toUpperCase(Locale.ROOT).replace('Ё', 'Е');
        StringBuilder folded = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            boolean afterLetter = i > 0 && Character.isLetter(upper.charAt(i - 1));
            if (Blanks.isBlank(c)) {
                if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (DASHES.indexOf(c) >= 0) {
                folded.append('-');
            } else if (QUOTES.indexOf(c) < 0 && (c != '.' || !afterLetter)) {
                folded.append(c);
            }
        }
        return folded.toString().strip();
    }

    /**
     * The text with {@code MICRO} for the sign of a millionth: its capital looks like the letter M, and a milligram is
     * a thousand micrograms.
     */
    private static String withMicro(String text) {
        return text.indexOf('\u00B5') < 0 && text.indexOf('\u03BC') < 0
                ? text
                : MICRO.matcher(text).replaceAll("MICRO");
    }
}
