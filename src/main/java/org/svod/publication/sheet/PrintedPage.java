package org.svod.publication.sheet;

import org.apache.poi.ss.usermodel.Sheet;

/**
 * How much a printed page holds: an A4 page, landscape, on which the columns are shrunk to the width. An estimate, to
 * break pages where it looks best.
 */
final class PrintedPage {

    private static final double WIDTH = 770;
    private static final double HEIGHT = 500;
    private static final double TALLER = 1.06;
    private static final double POINTS_PER_CHARACTER = 5.25;

    private PrintedPage() {}

    /**
     * Points that are left on the last page below the rows {@code from} to {@code to}, the latter left out; the first
     * one begins a page. Where a row may or may not fit on a page, depending on the program, the worse of both.
     */
    static double left(Sheet sheet, KeptCells rows, int columns, int from, int to) {
        double width = 0;
        for (int column = 0; column < columns; column++) {
            width += sheet.getColumnWidth(column) / 256.0 * POINTS_PER_CHARACTER;
        }
        double page = HEIGHT * Math.max(1, width / WIDTH);
        return Math.min(left(sheet, rows, page, from, to), left(sheet, rows, page * TALLER, from, to));
    }

    private static double left(Sheet sheet, KeptCells rows, double page, int from, int to) {
        double left = page;
        for (int i = from; i < to; i++) {
            double height = rows.height(i).orElse(sheet.getDefaultRowHeightInPoints());
            left = (height > left ? page : left) - height;
        }
        return left;
    }
}
