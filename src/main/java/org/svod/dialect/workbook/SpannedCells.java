package org.svod.dialect.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gives the value of a merged cell to all rows that it spans, row by row from the first to the last. */
final class SpannedCells {

    private final MergedRanges ranges;
    private final Map<Integer, Open> open = new TreeMap<>();
    private int next;

    private record Open(int first, int last, @Nullable SheetCell cell) {}

    /**
     * A cell that stands in a merged one.
     *
     * @param cell what the merged cell holds
     * @param first whether its row is the first of the merged cell
     */
    record Part(SheetCell cell, boolean first) {}

    SpannedCells(MergedRanges ranges) {
        this.ranges = ranges;
    }

    /** The parts of merged cells that the row, a later one than any before, has. */
    List<Part> at(int row, List<SheetCell> cells) {
        while (next < ranges.count() && ranges.first(next) <= row) {
            int column = ranges.column(next);
            Optional<SheetCell> cell = ranges.first(next) == row
                    ? cells.stream().filter(c -> c.column() == column).findFirst()
                    : Optional.empty();
            open.put(column, new Open(ranges.first(next), ranges.last(next), cell.orElse(null)));
            next++;
        }
        List<Part> parts = new ArrayList<>();
        for (Iterator<Open> all = open.values().iterator(); all.hasNext(); ) {
            Open merged = all.next();
            SheetCell cell = merged.cell();
            if (merged.last() < row) {
                all.remove();
            } else if (cell != null) {
                parts.add(new Part(cell, merged.first() == row));
            }
        }
        return parts;
    }
}
