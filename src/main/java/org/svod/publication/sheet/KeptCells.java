package org.svod.publication.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;

/** The content of a sheet's cells and the height of its rows, kept for charts and page breaks. */
final class KeptCells {

    private final Map<Long, String> texts = new HashMap<>();
    private final Map<Long, Double> numbers = new HashMap<>();
    private final Map<Integer, Float> heights = new HashMap<>();

    private static long key(int row, int column) {
        return (long) row << Integer.SIZE | column;
    }

    void text(int row, int column, String text) {
        texts.put(key(row, column), text);
    }

    void number(int row, int column, double number) {
        numbers.put(key(row, column), number);
    }

    void height(int row, float points) {
        heights.put(row, points);
    }

    void automaticHeight(int row) {
        heights.remove(row);
    }

    /** Forgets everything. */
    void clear() {
        texts.clear();
        numbers.clear();
        heights.clear();
    }

    /** The text of a cell as the file stores it, if the cell is a text. */
    Optional<String> text(CellAddress cell) {
        return Optional.ofNullable(texts.get(key(cell.getRow(), cell.getColumn())));
    }

    /** The number of a cell, or the result of its formula, if it has one. */
    Optional<Double> number(CellAddress cell) {
        return Optional.ofNullable(numbers.get(key(cell.getRow(), cell.getColumn())));
    }

    /** A row's height in points, if it was set. */
    Optional<Float> height(int row) {
        return Optional.ofNullable(heights.get(row));
    }
}
