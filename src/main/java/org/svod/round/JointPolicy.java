package org.svod.round;

/** The value that counts for a joint case if the states disagree. */
public enum JointPolicy {
    /** The lead state's value, if that state reported the case; otherwise the highest. */
    LEAD,
    /** The highest. */
    HIGHEST,
    /** The lowest. */
    LOWEST
}
