package org.svod.figures;

/** How firm a figure is. */
public enum FigureStatus {
    /** Before the round's closing date, or while an expected return is missing. */
    PROVISIONAL,
    /** Firm. */
    FINAL,
    /** Changed after it was first final. */
    REVISED
}
