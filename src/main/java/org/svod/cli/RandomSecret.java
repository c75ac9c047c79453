package org.svod.cli;

import java.security.SecureRandom;

/** Makes random passwords, of letters and digits that are not easily taken for each other. */
final class RandomSecret {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    /** The next one. */
    String next() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }
}
