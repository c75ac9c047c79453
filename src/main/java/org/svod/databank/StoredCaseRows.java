package org.svod.databank;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.submission.CaseRows;
import org.svod.submission.Observation;

/** The case rows of a stored submission, of which one block at a time lies in memory. */
final class StoredCaseRows implements CaseRows {

    private final JdbcClient jdbc;
    private final CellColumns cells;
    private final long delivery;

    StoredCaseRows(JdbcClient jdbc, CellColumns cells, long delivery) {
        this.jdbc = jdbc;
        this.cells = cells;
        this.delivery = delivery;
    }

    @Override
    public long size() {
        return jdbc.sql("SELECT COALESCE(SUM(rows_packed), 0) FROM case_block WHERE delivery = ?").param(delivery).query(Long.class).single();
    }

    @Override
    public Iterator<Observation> iterator() {
        return new Iterator<>() {
            private int block;
            private Iterator<Observation> rows = Collections.emptyIterator();
            private boolean ended;

            @Override
            public boolean hasNext() {
                while (!rows.hasNext() && !ended) {
                    rows = load(block++);
                    ended = !rows.hasNext();
                }
                return rows.hasNext();
            }

            @Override
            public Observation next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return rows.next();
            }
        };
    }

    private Iterator<Observation> load(int block) {
        return jdbc.sql("SELECT rows_packed, packed FROM case_block WHERE delivery = ? AND block = ?").params(delivery, block)
                .query((row, n) -> CaseBlock.unpack(row.getBytes(2), row.getInt(1), cells)).optional().orElse(Collections.emptyIterator());
    }
}
