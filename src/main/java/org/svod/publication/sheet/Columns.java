package org.svod.publication.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The columns of a sheet that have cells. */
final class Columns {

    private final List<String> letters = new ArrayList<>();
    private int left = Integer.MAX_VALUE;

    /** The letters of a column, by its number from 0. The column counts as one that has a cell. */
    String letters(int column) {
        if (column > SpreadsheetVersion.EXCEL2007.getLastColumnIndex()) {
            throw new IllegalArgumentException(
                    "column " + column + ": a sheet has " + SpreadsheetVersion.EXCEL2007.getMaxColumns());
        }
        left = Math.min(left, column);
        while (letters.size() <= column) {
            letters.add(CellReference.convertNumToColString(letters.size()));
        }
        return letters.get(column);
    }

    /** The area from the first to the last column that has a cell, in these rows; empty if there is no cell. */
    Optional<CellRangeAddress> within(int firstRow, int lastRow) {
        return letters.isEmpty()
                ? Optional.empty()
                : Optional.of(new CellRangeAddress(firstRow, lastRow, left, letters.size() - 1));
    }
}
