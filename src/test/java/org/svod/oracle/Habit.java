package org.svod.oracle;

import java.util.List;

/**
 * How a clerk writes a file.
 *
 * @param language 0 for canonical headings, 1 for SDMX, 2 for Russian
 * @param encoding {@code UTF-8}, {@code UTF-8 BOM}, {@code UTF-16LE}, {@code UTF-16BE}, {@code windows-1251}
 * @param decimalComma whether fractions have a comma
 * @param names whether names are written in place of codes
 */
record Habit(
        int language,
        String encoding,
        char delimiter,
        String lineEnd,
        boolean decimalComma,
        boolean names,
        boolean workbook) {

    static Habit of(Dice dice, boolean workbook) {
        int language = dice.between(0, 2);
        return new Habit(
                language,
                dice.pick(List.of("UTF-8", "UTF-8", "UTF-8 BOM", "UTF-16LE", "UTF-16BE", "windows-1251")),
                dice.pick(List.of(',', ';', ';', '\t', '|')),
                dice.pick(List.of("\n", "\n", "\r\n", "\r")),
                dice.percent(50),
                dice.percent(40),
                workbook);
    }

    boolean russian() {
        return language == 2;
    }
}
