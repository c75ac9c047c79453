package org.svod.acceptance;

/** What became of a delivery. */
public enum Verdict {
    /** Counted. */
    ACCEPTED,
    /** Not counted, for the reasons found. */
    REJECTED,
    /** Acknowledged; the same bytes are in force already. */
    DUPLICATE
}
