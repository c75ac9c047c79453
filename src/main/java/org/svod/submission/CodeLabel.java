package org.svod.submission;

import java.util.Optional;

/**
 * A label {@code CODE: Name} of SDMX. The code alone is looked up; the name may be any text.
 *
 * @param code up to the colon
 * @param name behind it
 */
record CodeLabel(String code, String name) {

    private static final String COLON = ": ";

    /** Reads a text without blanks around it; empty if it is no label. */
    static Optional<CodeLabel> parse(String text) {
        int colon = text.indexOf(COLON);
        return colon > 0
                ? Optional.of(new CodeLabel(text.substring(0, colon), text.substring(colon + COLON.length())))
                : Optional.empty();
    }
}
