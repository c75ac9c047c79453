package org.svod.round;

/** What it means that a return has no row for an indicator (what-people-send, section 10). */
public enum Silence {
    /** Nothing happened: as if nil had been reported. */
    NIL,
    /** Nothing is known: as if the value was missing. */
    MISSING
}
