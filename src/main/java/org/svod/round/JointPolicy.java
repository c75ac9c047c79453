package org.svod.round;

/** Which value of a joint case counts where the states disagree. */
public enum JointPolicy {
    /** The lead state's, if it reported the case, else the highest. */
    LEAD,
    /** The highest. */
    HIGHEST,
    /** The lowest. */
    LOWEST
}
