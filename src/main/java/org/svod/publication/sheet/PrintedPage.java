package org.svod.publication.sheet;

import java.util.function.IntUnaryOperator;

/**
 * The space on a printed page: A4, landscape, with the columns shrunk to the width. This is an estimate, used to break
 * pages where it looks best.
 */
final class PrintedPage {

    private static final double WIDTH = 770;
    private static final double HEIGHT = 500;
    private static final double TALLER = 1.06;
    private static final double POINTS_PER_CHARACTER = 5.25;

    /** The height of a row for which none is set. */
    private static final float ROW_POINTS = 15;

    private PrintedPage() {}

    /**
     * Points that are left on the last page below the rows from {@code from} (included) to {@code to} (not included);
     * the row {@code from} begins a page. If it depends on the program whether a row fits on a page, the smaller
     * result.
     *
     * @param widths the width of a column in characters
     */
    static double left(IntUnaryOperator widths, KeptCells rows, int columns, int from, int to) {
        double width = 0;
        for (int column = 0; column < columns; column++) {
            width += widths.applyAsInt(column) * POINTS_PER_CHARACTER;
        }
        double page = HEIGHT * Math.max(1, width / WIDTH);
        return Math.min(left(rows, page, from, to), left(rows, page * TALLER, from, to));
    }

    private static double left(KeptCells rows, double page, int from, int to) {
        double left = page;
        for (int i = from; i < to; i++) {
            double height = rows.height(i).orElse(ROW_POINTS);
            left = (height > left ? page : left) - height;
        }
        return left;
    }
}
