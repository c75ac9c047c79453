package org.svod.publication.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;

/** What the cells of a sheet hold and how high its rows are, for what comes later: charts and page breaks. */
final class KeptCells {

    private final Map<CellAddress, String> texts = new HashMap<>();
    private final Map<CellAddress, Double> numbers = new HashMap<>();
    private final Map<Integer, Float> heights = new HashMap<>();

    void text(int row, int column, String text) {
        texts.put(new CellAddress(row, column), text);
    }

    void number(int row, int column, double number) {
        numbers.put(new CellAddress(row, column), number);
    }

    void height(int row, float points) {
        heights.put(row, points);
    }

    void automaticHeight(int row) {
        heights.remove(row);
    }

    /** The text of a cell, where it is one, as the file stores it. */
    Optional<String> text(CellAddress cell) {
        return Optional.ofNullable(texts.get(cell));
    }

    /** The number of a cell, or what its formula comes to, where it has one. */
    Optional<Double> number(CellAddress cell) {
        return Optional.ofNullable(numbers.get(cell));
    }

    /** A row's height in points, where it has been set. */
    Optional<Float> height(int row) {
        return Optional.ofNullable(heights.get(row));
    }
}
