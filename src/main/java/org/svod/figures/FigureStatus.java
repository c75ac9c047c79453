package org.svod.figures;

/** How firm a figure is. */
public enum FigureStatus {
    /** It can still change: there is at least one {@link StatusReason}. */
    PROVISIONAL,
    /** It has no {@link StatusReason} and has not changed since it was first final. */
    FINAL,
    /** Changed after it was first final. */
    REVISED
}
