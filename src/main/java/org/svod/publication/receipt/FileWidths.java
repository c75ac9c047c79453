package org.svod.publication.receipt;

import java.util.ArrayList;
import java.util.List;

/** How wide the columns of a delivered file have to be, by the number of characters in its first rows. */
final class FileWidths {

    /** How many rows are looked at. */
    static final int ROWS = 200;

    private static final int NARROWEST = 11;
    private static final int WIDEST = 72;
    /** Codes are capitals, which are wider than the digits that widths are counted in. */
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
