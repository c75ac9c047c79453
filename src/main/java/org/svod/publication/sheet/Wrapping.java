package org.svod.publication.sheet;

/**
 * How many lines a text takes in a cell, by a guess that leans to more: office programs do not raise merged or streamed rows by themselves,
 * and a measured height would depend on the fonts of the machine.
 */
final class Wrapping {

    private static final double CYRILLIC = 1.08;
    private static final double CAPITAL = 1.2;
    private static final double OTHER = 0.92;
    private static final double BOLD = 1.1;
    private static final double MARGIN = 2;

    private Wrapping() {}

    /** Lines of a text in a cell so many characters wide; words go to the next line as a whole where they fit there. */
    static int lines(String text, int width, boolean bold) {
        double room = Math.max(1, width - MARGIN);
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines++;
            double used = 0;
            for (String word : paragraph.split("(?<=[ -])")) {
                double needed = width(word) * (bold ? BOLD : 1);
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
        }
        return lines;
    }

    private static double width(String word) {
        return word.codePoints().mapToDouble(c -> Character.isUpperCase(c) ? CAPITAL
                : Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC ? CYRILLIC : OTHER).sum();
    }
}
