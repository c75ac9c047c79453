package org.svod.publication.sheet;

/** The font of a cell. Every office program has the typeface, or replaces it by one of the same widths. */
public enum FontRole {
    /** Text and numbers. */
    TEXT(10, false, false, false),
    /** Text that must stand out. */
    STRONG(10, true, false, false),
    /** Remarks. */
    NOTE(9, false, true, false),
    /** A link. */
    LINK(10, false, false, true),
    /** Title of a sheet. */
    TITLE(16, true, false, false),
    /** The line under the title. */
    SUBTITLE(11, false, false, false),
    /** A figure in large digits. */
    FIGURE(15, true, false, false),
    /** A verdict in large letters. */
    BANNER(24, true, false, false);

    /** Name of the typeface. */
    public static final String TYPEFACE = "Arial";

    private final int points;
    private final boolean bold;
    private final boolean italic;
    private final boolean underlined;

    FontRole(int points, boolean bold, boolean italic, boolean underlined) {
        this.points = points;
        this.bold = bold;
        this.italic = italic;
        this.underlined = underlined;
    }

    /** Size in points. */
    public int points() {
        return points;
    }

    /** Whether bold. */
    public boolean bold() {
        return bold;
    }

    /** Whether italic. */
    public boolean italic() {
        return italic;
    }

    /** Whether underlined, like links. */
    public boolean underlined() {
        return underlined;
    }
}
