package org.svod.publication.sheet;

import java.util.Optional;

/** The palette: the background of a cell, and the colour of its letters. Colours are RGB, six hexadecimal digits. */
public enum Tone {
    /** No background. */
    PLAIN("", "1F2933"),
    /** Column headings. */
    HEADING("1F3A5F", "FFFFFF"),
    /** Column headings with the button of a filter below their text. */
    FILTER_HEADING("1F3A5F", "FFFFFF"),
    /** Headings of groups within a table, and side notes. */
    BAND("E9EEF4", "1F2933"),
    /** Totals. */
    TOTAL("D5E0EC", "1F2933"),
    /** In order: accepted, agreed, on time. */
    GOOD("DDEFE0", "1E6B34"),
    /** Needs a look: late, provisional, one-sided. */
    FAIR("FFF1CF", "7A5200"),
    /** Not in order: rejected, discrepant, missing. */
    BAD("F8D9D6", "9B1C1C"),
    /** Not important: not expected, not comparable, duplicate. */
    FAINT("F2F3F5", "5F6672"),
    /** Settled by a person: decided, confirmed, revised. */
    DECIDED("E3DCF1", "4C2C85"),
    /** ACCEPTED in large letters. */
    GOOD_BANNER("2E7D4F", "FFFFFF"),
    /** REJECTED in large letters. */
    BAD_BANNER("B3261E", "FFFFFF"),
    /** DUPLICATE in large letters. */
    FAINT_BANNER("5B6775", "FFFFFF");

    private final String fill;
    private final String ink;

    Tone(String fill, String ink) {
        this.fill = fill;
        this.ink = ink;
    }

    /** Colour of the background; empty for none. */
    public Optional<String> fill() {
        return fill.isEmpty() ? Optional.empty() : Optional.of(fill);
    }

    /** Colour of the letters. */
    public String ink() {
        return ink;
    }
}
