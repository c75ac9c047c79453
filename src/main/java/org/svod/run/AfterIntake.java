package org.svod.run;

/** What becomes of a file in the drop folder once its outcome is stored. */
public enum AfterIntake {
    /** It is taken out; the archive has it. */
    MOVE,
    /** It stays; while it lies there unchanged it is not a new delivery. */
    KEEP
}
