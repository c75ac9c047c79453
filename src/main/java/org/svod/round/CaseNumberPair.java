package org.svod.round;

import java.util.Optional;
import org.svod.observation.CaseNumber;

/**
 * Two case numbers that may mean the same case, as a decision names them: {@code TRAL-23-017 = TRAL-23/017}. The order
 * in which they are written makes no difference.
 *
 * @param first the one that comes first in the order of characters
 * @param second the other one
 */
public record CaseNumberPair(String first, String second) {

    private static final String EQUALS = "=";

    /** Puts the numbers into their order. */
    public CaseNumberPair {
        if (first.compareTo(second) > 0) {
            String later = first;
            first = second;
            second = later;
        }
    }

    /**
     * Reads a reference.
     *
     * @param reference two texts with {@code =} between them, in capitals
     * @return the pair; empty if the texts are the same, or if one of them cannot be a case number
     */
    public static Optional<CaseNumberPair> parse(String reference) {
        String[] sides = reference.split(EQUALS, -1);
        if (sides.length != 2) {
            return Optional.empty();
        }
        String first = sides[0].strip();
        String second = sides[1].strip();
        return isNumber(first) && isNumber(second) && !first.equals(second)
                ? Optional.of(new CaseNumberPair(first, second))
                : Optional.empty();
    }

    /** A case number, or one that has Cyrillic letters in the file of a State. */
    private static boolean isNumber(String text) {
        return CaseNumber.parse(text).isPresent()
                || (text.length() <= CaseNumber.LONGEST
                        && text.codePoints().anyMatch(Character::isDigit)
                        && text.codePoints()
                                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC));
    }

    @Override
    public String toString() {
        return first + " " + EQUALS + " " + second;
    }
}
