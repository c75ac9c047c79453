package org.svod.round;

/** The effect of an ERROR. */
public enum Acceptance {
    /** The whole submission is rejected, so that no figure is silently understated. */
    REJECT_SUBMISSION,
    /** Only the rows with an ERROR are rejected. An ERROR of the file as a whole still rejects the submission. */
    REJECT_ROWS
}
