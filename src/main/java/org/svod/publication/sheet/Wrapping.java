package org.svod.publication.sheet;

/**
 * The number of lines that a text takes in a cell, estimated rather high. Office programs do not raise merged or
 * streamed rows by themselves, and a measured height would depend on the fonts of the machine. Widths are counted in
 * hundredths of a column's unit; bold letters are a tenth wider.
 */
final class Wrapping {

    private static final int CYRILLIC = 108;
    private static final int CAPITAL = 120;
    private static final int OTHER = 92;
    private static final char FIRST_CYRILLIC = '\u0400';
    private static final char LAST_CYRILLIC = '\u052F';
    private static final int PLAIN = 10;
    private static final int BOLD = 11;
    private static final int UNIT = 100 * PLAIN;
    private static final int MARGIN = 2;

    private final int room;
    private final int weight;
    private int lines;
    private int used;

    private Wrapping(int room, int weight) {
        this.room = room;
        this.weight = weight;
    }

    /**
     * The number of lines of a text in a cell that is {@code width} characters wide. A word that does not fit moves to
     * the next line as a whole, if it fits there.
     */
    static int lines(String text, int width, boolean bold) {
        Wrapping wrapping = new Wrapping(Math.max(1, width - MARGIN) * UNIT, bold ? BOLD : PLAIN);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            wrapping.paragraph(text, from, end);
            from = end + 1;
        }
        wrapping.paragraph(text, from, text.length());
        return wrapping.lines;
    }

    private void paragraph(String text, int from, int end) {
        lines++;
        used = 0;
        if ((end - from) * CAPITAL * weight <= room) {
            return;
        }
        int word = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            word += width(c);
            if (c == ' ' || c == '-') {
                word(word);
                word = 0;
            }
        }
        word(word);
    }

    private void word(int width) {
        int needed = width * weight;
        if (used > 0 && used + needed > room) {
            lines++;
            used = 0;
        }
        used += needed;
        while (used > room) {
            lines++;
            used -= room;
        }
    }

    /** Both halves of a surrogate pair together are as wide as another letter. */
    private static int width(char c) {
        if (Character.isUpperCase(c)) {
            return CAPITAL;
        }
        if (c >= FIRST_CYRILLIC && c <= LAST_CYRILLIC) {
            return CYRILLIC;
        }
        return Character.isLowSurrogate(c) ? 0 : OTHER;
    }
}
