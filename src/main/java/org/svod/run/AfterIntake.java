package org.svod.run;

/** What happens to a file in the drop folder after its outcome is stored. */
public enum AfterIntake {
    /** It is removed; the archive has it. */
    MOVE,
    /** It stays. As long as it does not change, it is not a new delivery. */
    KEEP
}
