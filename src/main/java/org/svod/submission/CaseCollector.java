package org.svod.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.ObservationStatus;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/**
 * Gathers the case rows of a file and, in the end, sorts them, so that rows with one key meet. Holds one buffer of
 * packed rows; what is more goes to the scratch space in sorted runs.
 */
final class CaseCollector {

    /** Bytes of packed rows held in memory: about 220,000 rows, more than a state reports in a month. */
    static final int HELD = 1 << 23;

    private final CaseCodec codec;
    private final Cells cells;
    private final CaseBuffer buffer;
    private final CaseRuns runs;
    private final Scratch scratch;

    CaseCollector(CaseCodec codec, Cells cells, Scratch scratch, int held) {
        this.codec = codec;
        this.cells = cells;
        this.buffer = new CaseBuffer(codec, held);
        this.runs = new CaseRuns(scratch, codec);
        this.scratch = scratch;
    }

    /** Adds a row; without an amount it was refused, and counts only as having the key. */
    void add(Cell cell, String caseRef, Optional<Amount> amount, long line, long row) throws IOException {
        byte[] ref = caseRef.getBytes(StandardCharsets.ISO_8859_1);
        makeRoom();
        buffer.add(cell, ref, 0, ref.length, amount, line, row);
    }

    /** Adds a row whose status is not M. The case number is so many of these bytes. */
    void add(
            Cell cell,
            byte[] ref,
            int refAt,
            int refLength,
            ObservationStatus status,
            long unscaled,
            int scale,
            long line,
            long row)
            throws IOException {
        makeRoom();
        buffer.add(cell, ref, refAt, refLength, status, unscaled, scale, line, row);
    }

    private void makeRoom() throws IOException {
        if (buffer.isFull()) {
            runs.spill(buffer);
        }
    }

    /**
     * Settles which rows are accepted: of those with one key the first, where nothing else refuses it. The others were
     * counted as accepted when they came, and no longer are. To be called once, in the end.
     */
    CaseRows settle(Tally tally, Remarks remarks) throws IOException {
        if (buffer.isEmpty() && runs.isEmpty()) {
            return CaseRows.NONE;
        }
        if (runs.isEmpty()) {
            buffer.sort();
        } else {
            runs.spill(buffer);
        }
        List<SettledPages> pages = new ArrayList<>();
        for (int rank = 0; rank < codec.indicators().size(); rank++) {
            pages.add(settle(cursor(rank), tally, remarks));
        }
        buffer.release();
        return new CaseRows(
                cells.caseKeys(),
                indicator -> pages.get(codec.indicators().indexOf(indicator)).iterator());
    }

    private SettledPages settle(PackedCursor rows, Tally tally, Remarks remarks) throws IOException {
        SettledPages pages = new SettledPages(scratch, !runs.isEmpty());
        CasePageWriter open = new CasePageWriter();
        byte[] first = new byte[CaseCodec.LONGEST];
        while (rows.next()) {
            if (CaseCodec.sameKey(first, 0, rows.bytes(), rows.at())) {
                refuse(codec.read(rows.bytes(), rows.at()), CaseCodec.line(first, 0), tally, remarks);
                continue;
            }
            CaseCodec.copy(rows.bytes(), rows.at(), first);
            if (!CaseCodec.isRefused(first, 0)) {
                CaseCodec.copy(first, open);
            }
            if (open.isFull()) {
                pages.add(open.page());
            }
        }
        if (!open.isEmpty()) {
            pages.add(open.page());
        }
        return pages;
    }

    private PackedCursor cursor(int rank) throws IOException {
        return runs.isEmpty() ? buffer.cursor(rank) : runs.cursor(rank);
    }

    private static void refuse(CaseRow row, long firstLine, Tally tally, Remarks remarks) {
        remarks.ofRow(keyTwice(Place.record(row.line(), row.row()), row.cell().key(), row.caseRef(), firstLine));
        row.amount().ifPresent(amount -> tally.refuseAfterAll(row.cell(), amount));
    }

    /** The finding about the second row with a key. */
    static Finding keyTwice(Place place, CellKey key, String caseRef, long firstLine) {
        StringBuilder text = new StringBuilder()
                .append(key.period())
                .append(", ")
                .append(key.indicator())
                .append(", ")
                .append(key.operation());
        key.counterpart().ifPresent(c -> text.append(", ").append(c));
        if (!caseRef.isEmpty()) {
            text.append(", ").append(caseRef);
        }
        return Finding.at(
                place, FindingCode.KEY_TWICE, text.toString(), Long.toString(firstLine), Long.toString(place.line()));
    }
}
