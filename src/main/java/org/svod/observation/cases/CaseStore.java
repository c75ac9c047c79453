package org.svod.observation.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;
import org.svod.files.Scratch;
import org.svod.observation.Amount;
import org.svod.observation.CellKey;

/**
 * Collects the case rows of one file in any order and gives them back sorted, each key once. Holds one buffer of packed
 * rows in memory; more rows go to the scratch space in sorted runs. The page of this package explains the bytes.
 *
 * <p>A row is added in two calls: {@link #begin} with its key and place, then one of the {@code end} methods with its
 * amount.
 */
public final class CaseStore {

    /** Bytes of packed rows held in memory: about 220,000 rows, more than a state reports in a month. */
    public static final int HELD = 1 << 23;

    private final List<Indicator> indicators;
    private final CaseCodec codec;
    private final CaseBuffer buffer;
    private final CaseRuns runs;
    private final Scratch scratch;

    /**
     * An empty store.
     *
     * @param indicators all indicators in the order of the codebook's table; the rank of an indicator is its place here
     * @param cells the key of a cell, by its number
     * @param scratch where the rows go that do not fit into memory
     * @param held bytes of packed rows held in memory
     */
    public CaseStore(List<Indicator> indicators, IntFunction<CellKey> cells, Scratch scratch, int held) {
        this.indicators = List.copyOf(indicators);
        this.codec = new CaseCodec(cells);
        this.buffer = new CaseBuffer(codec, indicators.size(), held);
        this.runs = new CaseRuns(scratch, codec, indicators.size());
        this.scratch = scratch;
    }

    /**
     * Begins a row.
     *
     * @param cell number of its cell
     * @param rank rank of the cell's indicator
     * @param number bytes that hold the case number in ISO 8859-1
     * @param from where in these bytes the case number begins
     * @param length how many bytes it has, at most 40
     * @param line physical line on which the row starts, from 1
     * @param row row as a spreadsheet counts it, from 1
     */
    public void begin(int cell, int rank, byte[] number, int from, int length, long line, long row) throws IOException {
        if (buffer.isFull()) {
            runs.spill(buffer);
        }
        buffer.begin(cell, rank, number, from, length, line, row);
    }

    /** Ends the row. */
    public void end(Amount amount) {
        buffer.end(amount);
    }

    /** Ends the row with a value of at most 18 digits and a status other than M. */
    public void end(ObservationStatus status, long unscaled, int scale) {
        buffer.end(status, unscaled, scale);
    }

    /** Gets what is found out about rows with one key. */
    public interface Repetitions {

        /** A row has the key of one before it, and is not stored. */
        void repeated(RepeatedRow row);

        /** The first row with a key, in this cell, is stored without this value and status: a later row has others. */
        void contradicted(int cell, Amount amount);
    }

    /**
     * Settles which rows are stored: of several rows with one key the first, with the value on which all of them agree.
     * Where they do not agree, none of their values counts, and the first row is stored as one whose value is missing.
     * To be called once, after the last row.
     *
     * @param repetitions gets every later row with a key that was there before, then whether they contradict the first
     * @param cells gives the cells that still have case rows, by number; called after the last repeated row
     */
    public CaseRows settle(Repetitions repetitions, Supplier<Map<Integer, CellKey>> cells) throws IOException {
        if (buffer.isEmpty() && runs.isEmpty()) {
            return CaseRows.NONE;
        }
        if (runs.isEmpty()) {
            buffer.sort();
        } else {
            runs.spill(buffer);
        }
        List<SettledPages> pages = new ArrayList<>();
        for (int rank = 0; rank < indicators.size(); rank++) {
            pages.add(settle(runs.isEmpty() ? buffer.cursor(rank) : runs.cursor(rank), repetitions));
        }
        buffer.release();
        return new CaseRows(
                cells.get(),
                indicator -> pages.get(indicators.indexOf(indicator)).iterator());
    }

    private SettledPages settle(PackedCursor rows, Repetitions repetitions) throws IOException {
        SettledPages pages = new SettledPages(scratch, !runs.isEmpty());
        CasePageWriter open = new CasePageWriter();
        byte[] first = new byte[CaseCodec.LONGEST];
        boolean more = rows.next();
        while (more) {
            CaseCodec.copy(rows.bytes(), rows.at(), first);
            boolean contradicted = false;
            more = rows.next();
            while (more && CaseCodec.sameKey(first, 0, rows.bytes(), rows.at())) {
                RepeatedRow row = CaseCodec.repeated(rows.bytes(), rows.at(), first);
                repetitions.repeated(row);
                contradicted |= row.contradicts();
                more = rows.next();
            }
            if (contradicted) {
                repetitions.contradicted(CaseCodec.cell(first, 0), CaseCodec.takeValue(first));
            }
            CaseCodec.copy(first, open);
            if (open.isFull()) {
                pages.add(open.page());
            }
        }
        if (!open.isEmpty()) {
            pages.add(open.page());
        }
        return pages;
    }
}
