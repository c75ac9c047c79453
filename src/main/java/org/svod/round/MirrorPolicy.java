package org.svod.round;

/** The value that counts for a mirrored flow if the two sides disagree. */
public enum MirrorPolicy {
    /** The sender's. */
    SENDER,
    /** The receiver's. */
    RECEIVER,
    /** The higher of the two. */
    HIGHER,
    /** The lower of the two. */
    LOWER,
    /** Their mean, rounded half-even to the indicator's decimals. */
    MEAN
}
