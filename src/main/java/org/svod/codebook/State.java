package org.svod.codebook;

import java.util.Optional;

/**
 * A state that may submit or be a counterpart.
 *
 * @param code ISO 3166-1 alpha-2
 * @param alpha3 ISO 3166-1 alpha-3
 * @param name names in both languages
 * @param official the names used before the United Nations; the ordinary names if the table has no others
 * @param membership the days on which it is a member
 * @param grouping the characters besides spaces with which it groups thousands
 * @param language the language in which its clerks read a receipt first
 */
public record State(
        String code,
        String alpha3,
        Name name,
        Name official,
        DateRange membership,
        Grouping grouping,
        Language language)
        implements Coded {

    /** The characters that group thousands in a state's files. */
    public enum Grouping {
        /** Only spaces. */
        NONE,
        /** Also a point, so that {@code 1.234} can be read in two ways. */
        POINT
    }

    /** Compares the code alone: it is unique, entries are compared often, and names are long. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof State state && code.equals(state.code));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }

    /** The state with this code of two or three capital letters, as used in the names of files and folders. */
    public static Optional<State> coded(Codelist<State> states, String code) {
        return states.find(code)
                .or(() -> states.stream()
                        .filter(state -> state.alpha3().equals(code))
                        .findFirst());
    }
}
