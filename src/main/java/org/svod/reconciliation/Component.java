package org.svod.reconciliation;

/** The parts of a published figure: it is their sum. */
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
