package org.svod.publication.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** A formula that names columns, and its text in a given row. */
final class CellFormula {

    private static final Pattern NAMES = Pattern.compile("\\[([^\\[\\]:]+)(?::([^\\[\\]:]+))?]");

    private final List<IntFunction<String>> pieces = new ArrayList<>();

    /**
     * Reads an expression.
     *
     * @param columns the number of a column, from 0, by its name; fails if no column has the name
     */
    CellFormula(String expression, ToIntFunction<String> columns) {
        Matcher names = NAMES.matcher(expression);
        int end = 0;
        while (names.find()) {
            text(expression.substring(end, names.start()));
            int first = columns.applyAsInt(names.group(1));
            if (names.group(2) == null) {
                String letters = CellReference.convertNumToColString(first);
                pieces.add(row -> letters + (row + 1));
            } else {
                int last = columns.applyAsInt(names.group(2));
                pieces.add(row -> new CellRangeAddress(row, row, first, last).formatAsString());
            }
            end = names.end();
        }
        text(expression.substring(end));
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            pieces.add(row -> text);
        }
    }

    /** The formula as the format writes it in this row, counted from 0. */
    String in(int row) {
        StringBuilder formula = new StringBuilder();
        pieces.forEach(piece -> formula.append(piece.apply(row)));
        return formula.toString();
    }
}
