package org.svod.round;

/** What it means if a return has no row for an indicator (what-people-send, section 10). */
public enum Silence {
    /** Nothing happened: the same as a reported nil. */
    NIL,
    /** Nothing is known: the same as a missing value. */
    MISSING
}
