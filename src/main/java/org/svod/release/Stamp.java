package org.svod.release;

import java.time.Instant;
import java.util.Locale;

/**
 * Who did an act, when, and how it came in.
 *
 * @param at the time by the UTC clock
 * @param by the person, in lower case; blank for what the program did by itself
 * @param via how it came in
 * @param request the request that asked for it; blank if there was none
 */
public record Stamp(Instant at, String by, Via via, String request) {

    /** How an act came in. */
    public enum Via {
        /** By a command; the name is what the command line says. */
        CLI,
        /** By a request; an approval and a release prove who asked for them. */
        REQUEST,
        /** By the timer, for the person who approved last. */
        CLOCK,
        /** By the nightly run. */
        NIGHT
    }

    /** Folds the name of the person, so that one person has one name. */
    public Stamp {
        by = folded(by);
    }

    /** Of what no request asked for. */
    public Stamp(Instant at, String by, Via via) {
        this(at, by, via, "");
    }

    /** The one form of a person's name. */
    public static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
