package org.svod.figures;

/** Why a figure is provisional. */
public enum StatusReason {
    /** The closing date of the round has not passed. */
    NOT_CLOSED,
    /** An expected return is missing, rejected or withdrawn. */
    MISSING_RETURN,
    /** A return says that a value is not available, or is silent where the round takes silence for that. */
    MISSING_VALUE,
    /** A question is open that could change the figure. */
    OPEN_QUESTION
}
