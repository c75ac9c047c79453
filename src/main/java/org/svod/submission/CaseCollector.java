package org.svod.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;
import org.svod.files.Scratch;
import org.svod.observation.Amount;
import org.svod.observation.cases.CaseRows;
import org.svod.observation.cases.CaseStore;
import org.svod.observation.cases.RepeatedRow;

/** Hands the case rows of a file to the {@link CaseStore} and, at the end, reports the keys that come twice. */
final class CaseCollector {

    private final Cells cells;
    private final int[] ranks;
    private final CaseStore store;

    CaseCollector(Codebook codebook, Cells cells, Scratch scratch, int held) {
        List<Indicator> indicators =
                codebook.indicators().stream().sorted(Indicator.ORDER).toList();
        this.cells = cells;
        this.ranks =
                codebook.indicators().stream().mapToInt(indicators::indexOf).toArray();
        this.store = new CaseStore(indicators, number -> cells.byId(number).key(), scratch, held);
    }

    /** Adds a row. */
    void add(Cell cell, String caseRef, Amount amount, long line, long row) throws IOException {
        byte[] ref = caseRef.getBytes(StandardCharsets.ISO_8859_1);
        store.begin(cell.id(), ranks[cell.indicator()], ref, 0, ref.length, line, row);
        store.end(amount);
    }

    /** Begins a row whose case number is in these bytes; {@link #end} follows. */
    void begin(Cell cell, byte[] ref, int refAt, int refLength, long line, long row) throws IOException {
        store.begin(cell.id(), ranks[cell.indicator()], ref, refAt, refLength, line, row);
    }

    /** Ends the row with a status other than M and a value of at most 18 digits. */
    void end(ObservationStatus status, long unscaled, int scale) {
        store.end(status, unscaled, scale);
    }

    /**
     * Settles which rows count: of those with one key the first, without its value where another one gives another
     * value. The later ones were counted as accepted when they came, and no longer are. To be called once, in the end.
     */
    CaseRows settle(RowCounter tally, FindingCollector remarks) throws IOException {
        CaseStore.Repetitions repetitions = new CaseStore.Repetitions() {
            @Override
            public void repeated(RepeatedRow row) {
                Cell cell = cells.byId(row.cell());
                remarks.ofRow(KeyTwice.of(row, cell.key().indicator(), cell.words()));
                tally.refuseAfterAll(cell, row.amount());
            }

            @Override
            public void contradicted(int cell, Amount amount) {
                tally.contradictCase(cells.byId(cell), amount);
            }
        };
        return store.settle(repetitions, cells::caseKeys);
    }
}
