package org.svod.submission;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.svod.characters.Blanks;
import org.svod.codebook.Column;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/**
 * Notices merged cells: a spreadsheet keeps their text in the first row alone, so that the rows below it are blank. A
 * blank operation or case number has a meaning of its own; where period or indicator are filled and blank in the same
 * rows, that is hardly what was meant. The values of these rows are doubted, and no others.
 */
final class MergedCells {

    static final int NO_PERIOD = 1;
    static final int NO_INDICATOR = 2;
    static final int NO_OPERATION = 4;
    static final int NO_CASE = 8;

    private final ColumnMapping columns;
    private final List<Block> blocks = List.of(
            new Block(NO_PERIOD, NO_OPERATION, Column.OPERATION),
            new Block(NO_PERIOD, NO_CASE, Column.CASE_REF),
            new Block(NO_INDICATOR, NO_OPERATION, Column.OPERATION),
            new Block(NO_INDICATOR, NO_CASE, Column.CASE_REF));
    private final Consumer<Finding> findings;
    /** The first line of the block that was reported last, by the doubted column: two blocks may show the same one. */
    private final Map<Column, Long> reported = new EnumMap<>(Column.class);

    private int last = -1;
    private boolean periodWasFilled;
    private boolean growing;

    /**
     * No rows yet.
     *
     * @param findings takes one finding for each block of a column that looks merged, at its first blank cell, when the
     *     block ends
     */
    MergedCells(ColumnMapping columns, Consumer<Finding> findings) {
        this.columns = columns;
        this.findings = findings;
    }

    /** A row whose period, or indicator, is filled, and the rows below it in which it is blank. */
    private final class Block {
        private final int blank;
        private final int doubted;
        private final Column column;
        private final Map<Cell, LongStream.Builder> rows = new HashMap<>();
        private Place first = Place.FILE;
        private long lastLine;
        /** Whether the doubted column is filled in the first row, and in none below it. */
        private boolean merged;

        private Block(int blank, int doubted, Column column) {
            this.blank = blank;
            this.doubted = doubted;
            this.column = column;
        }

        private void take(int blanks, long line, long row) {
            boolean isBlank = (blanks & doubted) != 0;
            if ((blanks & blank) == 0) {
                if (lastLine > 0) {
                    end();
                }
                merged = !isBlank;
            } else if (!isBlank) {
                merged = false;
                if (lastLine > 0) {
                    forget();
                }
            } else if (merged) {
                first = lastLine == 0 ? Place.record(line, row) : first;
                lastLine = line;
            }
        }

        private boolean isGrowing() {
            return merged && lastLine > 0;
        }

        private void add(Cell cell, long line) {
            if (isGrowing()) {
                rows.computeIfAbsent(cell, c -> LongStream.builder()).add(line);
            }
        }

        private void end() {
            if (isGrowing()) {
                rows.forEach(
                        (cell, lines) -> lines.build().forEach(line -> cell.doubt(FindingCode.MERGED_CELLS, line)));
                if (isAsked() && reported.getOrDefault(column, 0L) != first.line()) {
                    reported.put(column, first.line());
                    findings.accept(finding());
                }
            }
            forget();
        }

        /**
         * Only accepted rows are asked about. Rows without an indicator are never accepted; but when it is filled in,
         * nothing shows any more that the other column was merged too.
         */
        private boolean isAsked() {
            return !rows.isEmpty() || blank == NO_INDICATOR;
        }

        private void forget() {
            rows.clear();
            lastLine = 0;
        }

        private Finding finding() {
            return Finding.at(
                    new Place(first.line(), first.row(), columns.position(column), columns.heading(column)),
                    FindingCode.MERGED_CELLS,
                    "",
                    column.heading(),
                    Long.toString(first.line()),
                    Long.toString(lastLine),
                    first.line() == lastLine ? "ONE" : "SEVERAL");
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

    /** Takes an accepted row with these blanks. */
    void take(int blanks, Cell cell, long line, long row) {
        if (isInBlock(blanks, line, row)) {
            blocks.forEach(block -> block.add(cell, line));
        }
    }

    /** Takes a refused row with these blanks. */
    void takeRefused(int blanks, long line, long row) {
        isInBlock(blanks, line, row);
    }

    /** A row that has the same blanks as the row before tells nothing new, unless it is one more row of a block. */
    private boolean isInBlock(int blanks, long line, long row) {
        if (blanks == last && !growing) {
            return false;
        }
        last = blanks;
        periodWasFilled |= (blanks & NO_PERIOD) == 0;
        growing = false;
        for (Block block : blocks) {
            block.take(blanks, line, row);
            growing |= block.isGrowing();
        }
        return growing;
    }

    /** Whether the period of a row with these blanks is blank below a filled one. */
    boolean isPeriodBelow(int blanks) {
        return columns.has(Column.PERIOD) && (blanks & NO_PERIOD) != 0 && periodWasFilled;
    }

    /** The table ends, and its blocks with it. */
    void tableEnds() {
        blocks.forEach(Block::end);
    }
}
