package org.svod.publication.sheet;

/**
 * Widths of columns by their content. They are never measured from the content, because the result would depend on the
 * fonts of the machine.
 */
public enum Width {
    /** A mark or a small number. */
    TINY(7),
    /** A code of a few letters. */
    SHORT(11),
    /** A date, or a count. */
    DATE(12),
    /** A figure. */
    NUMBER(14),
    /** A verdict or a longer code. */
    WORD(18),
    /** A file name. */
    FILE(26),
    /** A name on two lines. */
    LABEL(34),
    /** A name in two languages. */
    NAME(46),
    /** A sentence. */
    TEXT(56),
    /** A SHA-256 fingerprint. */
    HASH(70),
    /** A few sentences. */
    LONG(80);

    private final int characters;

    Width(int characters) {
        this.characters = characters;
    }

    /** The width in characters. */
    public int characters() {
        return characters;
    }
}
