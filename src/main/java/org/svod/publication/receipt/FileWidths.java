package org.svod.publication.receipt;

import java.util.ArrayList;
import java.util.List;

/** The widths of the columns of a delivered file, by the number of characters in its first rows. */
final class FileWidths {

    /** Number of rows that are used. */
    static final int ROWS = 200;

    private static final int NARROWEST = 11;
    private static final int WIDEST = 72;
    /** Codes are in capitals, which are wider than digits, the unit of widths. */
    private static final double CAPITALS = 1.15;

    private FileWidths() {}

    /** The widths in characters, column by column. */
    static List<Integer> of(List<ShownRecord> first) {
        List<Integer> widths = new ArrayList<>();
        first.forEach(record -> widen(widths, record.fields()));
        return widths;
    }

    private static void widen(List<Integer> widths, List<String> fields) {
        for (int column = 0; column < fields.size(); column++) {
            if (column == widths.size()) {
                widths.add(NARROWEST);
            }
            widths.set(
                    column,
                    Math.max(
                            widths.get(column),
                            Math.min(WIDEST, (int) (fields.get(column).length() * CAPITALS) + 3)));
        }
    }
}
