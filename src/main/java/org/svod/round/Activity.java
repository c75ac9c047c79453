package org.svod.round;

import org.svod.codebook.Name;

/** An activity other than an exercise or a meeting, described in whole sentences. */
public record Activity(RowId row, Kind kind, Name text) {

    /** What an activity belongs to. */
    public enum Kind {
        /** The databank. */
        DATABANK,
        /** Outreach to the public. */
        OUTREACH,
        /** Technology that was developed or delivered. */
        TECHNOLOGY
    }
}
