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
 * The rows of a sheet, begun from top to bottom. If the sheet keeps its cells, cells can be added to each row until the
 * workbook is saved. Otherwise a row ends when the next one begins.
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
     * Starts without rows.
     *
     * @param store receives the rows
     * @param kept stores their cells, if they are read again later
     */
    SheetRows(RowStore store, Optional<KeptCells> kept) {
        this.store = store;
        this.kept = kept;
    }

    /** The kept cells; empty if the sheet keeps none. */
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

    /** Ends all rows and returns them for reading. */
    RowStore finished() throws IOException {
        writeOpen();
        finished = true;
        kept.ifPresent(KeptCells::clear);
        store.finish();
        return store;
    }

    /**
     * The area from the first to the last row that was begun, and from the first to the last column with a cell; empty
     * if there is no cell.
     */
    Optional<CellRangeAddress> dimension() {
        return columns.within(first, last);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
