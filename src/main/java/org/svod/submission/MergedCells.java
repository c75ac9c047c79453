package org.svod.submission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.svod.characters.Blanks;
import org.svod.codebook.Column;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/**
 * Notices merged cells: a spreadsheet keeps their text in the first row alone, so that the rows below it are blank. A
 * blank operation or case number has a meaning of its own; where period or indicator are filled and blank in the same
 * rows, that is hardly what was meant.
 */
final class MergedCells {

    static final int NO_PERIOD = 1;
    static final int NO_INDICATOR = 2;
    static final int NO_OPERATION = 4;
    static final int NO_CASE = 8;

    private static final List<Column> DOUBTED = List.of(Column.OPERATION, Column.CASE_REF);

    private final ColumnMapping columns;
    private final List<Signs> signs = List.of(new Signs(NO_PERIOD), new Signs(NO_INDICATOR));
    private int last = -1;

    MergedCells(ColumnMapping columns) {
        this.columns = columns;
    }

    /** What was met so far of one column that may have blocks. */
    private static final class Signs {
        private final int bit;
        private boolean filled;
        private final Set<Column> begun = EnumSet.noneOf(Column.class);
        private final Set<Column> contradicted = EnumSet.noneOf(Column.class);
        private final Map<Column, Place> blank = new EnumMap<>(Column.class);

        Signs(int bit) {
            this.bit = bit;
        }

        private void take(int blanks, long line, long row) {
            boolean below = (blanks & bit) != 0;
            for (Column column : DOUBTED) {
                boolean isBlank = (blanks & (column == Column.OPERATION ? NO_OPERATION : NO_CASE)) != 0;
                if (!below && !isBlank) {
                    begun.add(column);
                } else if (below && !isBlank) {
                    contradicted.add(column);
                } else if (below && filled) {
                    blank.putIfAbsent(column, Place.record(line, row));
                }
            }
            filled |= !below;
        }
    }

    /** Which of the cells are blank, as bits; a column that the file does not have is blank. */
    static int blanks(Row row) {
        return blank(row, Column.PERIOD, NO_PERIOD)
                | blank(row, Column.INDICATOR, NO_INDICATOR)
                | blank(row, Column.OPERATION, NO_OPERATION)
                | blank(row, Column.CASE_REF, NO_CASE);
    }

    private static int blank(Row row, Column column, int bit) {
        return Blanks.areAll(row.field(column)) ? bit : 0;
    }

    /** Takes a row with these blanks; one that has the same ones as the row before tells nothing new. */
    void take(int blanks, long line, long row) {
        if (blanks != last) {
            last = blanks;
            for (Signs block : signs) {
                block.take(blanks, line, row);
            }
        }
    }

    /** Whether the period of a row with these blanks is blank below a filled one. */
    boolean isPeriodBelow(int blanks) {
        return columns.has(Column.PERIOD) && (blanks & NO_PERIOD) != 0 && signs.get(0).filled;
    }

    /** One finding for each column that looks merged, at its first blank cell. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Column column : DOUBTED) {
            signs.stream()
                    .filter(s -> s.begun.contains(column) && !s.contradicted.contains(column))
                    .filter(s -> s.blank.containsKey(column))
                    .map(s -> s.blank.getOrDefault(column, Place.FILE))
                    .findFirst()
                    .ifPresent(place -> findings.add(Finding.at(
                            new Place(place.line(), place.row(), columns.position(column), columns.heading(column)),
                            FindingCode.MERGED_CELLS,
                            "",
                            column.heading(),
                            Long.toString(place.line()))));
        }
        return findings;
    }
}
