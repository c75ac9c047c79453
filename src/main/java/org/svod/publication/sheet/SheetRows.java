package org.svod.publication.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The rows of a sheet, begun from top to bottom. Where the sheet keeps its cells, each row can be gone on with until
 * the workbook is saved; otherwise it ends where the next one begins.
 */
final class SheetRows implements Closeable {

    private static final int FIRST_CELLS = 1 << 10;

    private final RowStore store;
    private final Optional<KeptCells> kept;
    private final Columns columns = new Columns();
    private final StringBuilder cells = new StringBuilder(FIRST_CELLS);
    private final List<RowText> open = new ArrayList<>();
    private int first = -1;
    private int last = -1;
    private boolean finished;

    /**
     * No rows yet.
     *
     * @param store where they go
     * @param kept what remembers their cells, where they are looked at again
     */
    SheetRows(RowStore store, Optional<KeptCells> kept) {
        this.store = store;
        this.kept = kept;
    }

    /** What remembers the cells; empty where nothing does. */
    Optional<KeptCells> kept() {
        return kept;
    }

    /** Begins a row below all others; rows are counted from 0. */
    RowText begin(int row) {
        if (finished) {
            throw new IllegalStateException("the sheet has been written");
        }
        if (row <= last || row > SpreadsheetVersion.EXCEL2007.getLastRowIndex()) {
            throw new IllegalArgumentException("row " + row + " after row " + last
                    + ": rows go from top to bottom, and a sheet has " + SpreadsheetVersion.EXCEL2007.getMaxRows());
        }
        if (kept.isEmpty()) {
            writeOpen();
        }
        first = first < 0 ? row : first;
        last = row;
        RowText begun = new RowText(row, columns, kept, kept.isEmpty() ? cells : new StringBuilder());
        open.add(begun);
        return begun;
    }

    private void writeOpen() {
        try {
            for (RowText row : open) {
                row.writeTo(store);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.clear();
    }

    /** Ends all rows, and gives them to be read. */
    RowStore finished() throws IOException {
        writeOpen();
        finished = true;
        kept.ifPresent(KeptCells::clear);
        store.finish();
        return store;
    }

    /**
     * From the first to the last row that was begun, and the first to the last column with a cell; empty without any
     * cell.
     */
    Optional<CellRangeAddress> dimension() {
        return columns.within(first, last);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
