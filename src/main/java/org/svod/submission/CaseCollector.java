package org.svod.submission;

import java.io.IOException;
import java.util.Optional;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/**
 * Gathers the case rows of a file and, in the end, sorts them, so that rows with one key meet. Holds one buffer of packed rows; what is more goes to the
 * scratch space in sorted runs.
 */
final class CaseCollector {

    /** Bytes of packed rows held in memory: about 170,000 rows, more than a state reports in a month. */
    static final int HELD = 1 << 23;

    private final CaseCodec codec;
    private final CaseBuffer buffer;
    private final CaseRuns runs;

    CaseCollector(CaseCodec codec, Scratch scratch, int held) {
        this.codec = codec;
        this.buffer = new CaseBuffer(codec, held);
        this.runs = new CaseRuns(scratch);
    }

    /** Adds a row; without an amount it was refused, and counts only as having the key. */
    void add(Cell cell, String caseRef, Optional<Amount> amount, long line, long row) throws IOException {
        if (buffer.isFull()) {
            runs.spill(buffer);
        }
        buffer.add(cell, caseRef, amount, line, row);
    }

    /** Settles which rows are accepted: of those with one key the first, where nothing else refuses it. */
    CaseRows settle(Tally tally, Remarks remarks) throws IOException {
        if (buffer.isEmpty() && runs.isEmpty()) {
            return CaseRows.NONE;
        }
        if (runs.isEmpty()) {
            buffer.sort();
        } else {
            runs.spill(buffer);
        }
        SettledCases settled = new SettledCases(codec, this::cursor);
        SettledCases.Walk walk = settled.walk();
        while (walk.next()) {
            settle(walk, tally, remarks);
        }
        return settled.ofSize(walk.accepted());
    }

    private CaseCursor cursor() throws IOException {
        return runs.isEmpty() ? buffer.cursor() : runs.cursor();
    }

    private static void settle(SettledCases.Walk walk, Tally tally, Remarks remarks) {
        CaseRow row = walk.row();
        if (walk.isTwice()) {
            remarks.ofRow(keyTwice(Place.record(row.line(), row.row()), row.cell().key(), row.caseRef(), walk.firstLine()));
        }
        if (row.amount().isPresent()) {
            if (walk.isTwice()) {
                tally.refuse(row.cell().indicator(), row.amount());
            } else {
                tally.acceptCase(row.cell(), row.amount().get());
            }
        }
    }

    /** The finding about the second row with a key. */
    static Finding keyTwice(Place place, CellKey key, String caseRef, long firstLine) {
        StringBuilder text = new StringBuilder().append(key.period()).append(", ").append(key.indicator()).append(", ").append(key.operation());
        key.counterpart().ifPresent(c -> text.append(", ").append(c));
        if (!caseRef.isEmpty()) {
            text.append(", ").append(caseRef);
        }
        return Finding.at(place, FindingCode.KEY_TWICE, text.toString(), Long.toString(firstLine), Long.toString(place.line()));
    }
}
