package org.svod.reconciliation;

/** The parts that a published figure is the sum of. */
public enum Component {
    /** Reported by states. */
    REPORTED,
    /** Joint cases counted once. */
    JOINT,
    /** Mirror flows settled. */
    MIRROR,
    /** Decisions of the secretariat. */
    DECISION
}
