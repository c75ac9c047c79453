package org.svod.round;

/** Which value of a mirrored flow counts where the two sides disagree. */
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
