package org.svod.round;

/** What an open question does to the figures that it concerns. */
public enum QuestionEffect {
    /** They stay provisional until it is answered. */
    PROVISIONAL,
    /** Nothing: it only informs. */
    INFORM
}
