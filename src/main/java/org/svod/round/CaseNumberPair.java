package org.svod.round;

import java.util.Optional;
import org.svod.observation.CaseNumber;

/**
 * Two case numbers that may mean the same case, as a decision names them: {@code TRAL-23-017 = TRAL-23/017}. The order
 * in which they are written makes no difference. Both are equal where a number became equal to another one because its
 * letters were replaced.
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
     * @return the pair; empty if one of the texts cannot be a case number
     */
    public static Optional<CaseNumberPair> parse(String reference) {
        String[] sides = reference.split(EQUALS, -1);
        if (sides.length != 2) {
            return Optional.empty();
        }
        String first = sides[0].strip();
        String second = sides[1].strip();
        return CaseNumber.parse(first).isPresent() && CaseNumber.parse(second).isPresent()
                ? Optional.of(new CaseNumberPair(first, second))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return first + " " + EQUALS + " " + second;
    }
}
