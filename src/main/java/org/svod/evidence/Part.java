package org.svod.evidence;

import java.util.Locale;

/** A part of a figure, in the order of the bridge. */
public enum Part {
    /** Reported by States. */
    REPORTED,
    /** Joint cases counted once. */
    JOINT,
    /** Mirror flows settled. */
    MIRROR,
    /** Decisions of the secretariat. */
    DECISION;

    /** Its code in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Part of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
