package org.svod.finding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces a text of a submission that may hold personal data: only its kind and its length are kept. Findings hold it
 * as the text {@code [text 24]}; {@link FindingMessages} says it in words.
 *
 * @param kind what the text looks like
 * @param length how many characters it has
 */
public record WithheldText(Category kind, int length) {

    private static final Pattern FORM = Pattern.compile("\\[(text|telephone|e-mail|document) ([0-9]{1,9})]");

    /** What a text looks like. */
    public enum Category {
        /** Words that are not words of the codebook. */
        TEXT("text"),
        /** A telephone number. */
        TELEPHONE("telephone"),
        /** An address of electronic mail. */
        E_MAIL("e-mail"),
        /** The number of a passport or another personal document. */
        DOCUMENT("document");

        private final String word;

        Category(String word) {
            this.word = word;
        }
    }

    /** Reads the form that findings hold; empty if the text is an ordinary one. */
    public static Optional<WithheldText> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        for (Category kind : Category.values()) {
            if (kind.word.equals(form.group(1))) {
                return Optional.of(new WithheldText(kind, Integer.parseInt(form.group(2))));
            }
        }
        return Optional.empty();
    }

    /** The form that findings hold. */
    @Override
    public String toString() {
        return "[" + kind.word + " " + length + "]";
    }
}
