package org.svod.submission;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.characters.LookAlikes;

/**
 * The number of a joint case: {@code [A-Z0-9][A-Z0-9/._-]{2,39}} with at least one digit, in any case of letters. A
 * word without a digit is more likely a name than a number, and no personal data may enter.
 */
final class CaseNumbers {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private CaseNumbers() {}

    /** The number in upper case; blank for none; empty where the text is no such number. */
    static Optional<String> parse(String raw) {
        String text = Blanks.strip(raw);
        if (text.isEmpty()) {
            return Optional.of("");
        }
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean lower = false;
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = c == '/' || c == '.' || c == '_' || c == '-';
            digit |= c >= '0' && c <= '9';
            lower |= c >= 'a' && c <= 'z';
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && (c < '0' || c > '9') && !(mark && i > 0)) {
                return Optional.empty();
            }
        }
        if (!digit) {
            return Optional.empty();
        }
        return Optional.of(lower ? text.toUpperCase(Locale.ROOT) : text);
    }

    /** Whether so many bytes are such a number, in capitals, with nothing around it. */
    static boolean isPlain(byte[] bytes, int from, int length) {
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        boolean digit = false;
        for (int i = from; i < from + length; i++) {
            byte c = bytes[i];
            boolean number = c >= '0' && c <= '9';
            boolean mark = c == '/' || c == '.' || c == '_' || c == '-';
            digit |= number;
            if ((c < 'A' || c > 'Z') && !number && !(mark && i > from)) {
                return false;
            }
        }
        return digit;
    }

    /**
     * The number that was meant where only look-alike letters or dashes are wrong; {@code none} where that is not so.
     */
    static String meant(String raw) {
        String text =
                Normalizer.normalize(Blanks.strip(raw), Normalizer.Form.NFKC).replaceAll("[\u2010-\u2015\u2212]", "-");
        return parse(LookAlikes.toLatin(text.toUpperCase(Locale.ROOT)))
                .filter(s -> !s.isEmpty())
                .orElse("none");
    }
}
