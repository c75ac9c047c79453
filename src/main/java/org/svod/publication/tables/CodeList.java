package org.svod.publication.tables;

import java.util.Locale;

/** A list of codes in the table of codes; its code is the heading of the columns that use it. */
public enum CodeList {
    INDICATOR,
    /** Also of the column {@code counterpart}. */
    STATE,
    OPERATION,
    UNIT,
    REASON;

    /** The code of the list: {@code indicator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
