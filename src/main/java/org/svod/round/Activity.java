package org.svod.round;

import org.svod.codebook.Name;

/**
 * Something else that is told in whole sentences.
 *
 * @param line its line in {@code activities.csv}
 * @param kind what it belongs to
 * @param text the sentences
 */
public record Activity(long line, Kind kind, Name text) {

    /** What an activity belongs to. */
    public enum Kind {
        /** The databank. */
        DATABANK,
        /** Outreach to the public. */
        OUTREACH
    }
}
