package org.svod.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of text in columns: the first column is left-aligned, numbers are right-aligned. */
final class Table {

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] right;

    /**
     * An empty table.
     *
     * @param columns number of columns
     * @param toTheRight numbers, from 0, of the columns that are right-aligned
     */
    Table(int columns, int... toTheRight) {
        this.right = new boolean[columns];
        Arrays.stream(toTheRight).forEach(c -> right[c] = true);
    }

    Table row(String... cells) {
        rows.add(cells);
        return this;
    }

    void print(PrintWriter out) {
        int[] widths = new int[right.length];
        for (String[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                widths[c] = Math.max(widths[c], row[c].codePointCount(0, row[c].length()));
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int c = 0; c < row.length; c++) {
                String gap = " ".repeat(widths[c] - row[c].codePointCount(0, row[c].length()));
                line.append(' ').append(right[c] ? gap + row[c] : row[c] + gap).append(' ');
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
