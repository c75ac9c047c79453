package org.svod.round;

/** What one ERROR does. */
public enum Acceptance {
    /** The whole submission is rejected, so that no figure is silently understated. */
    REJECT_SUBMISSION,
    /** Only the rows with an ERROR are; an ERROR of the file as a whole still rejects it. */
    REJECT_ROWS
}
