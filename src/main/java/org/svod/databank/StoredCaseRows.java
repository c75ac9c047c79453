package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.observation.CellKey;
import org.svod.observation.cases.CasePage;
import org.svod.observation.cases.CaseRows;

/** The case rows of a stored submission and one indicator; one page of them is in memory at a time. */
final class StoredCaseRows implements Iterator<CasePage> {

    private final JdbcClient jdbc;
    private final long delivery;
    private final int indicator;
    private int page;
    private Optional<CasePage> next = Optional.empty();
    private boolean ended;

    private StoredCaseRows(JdbcClient jdbc, long delivery, int indicator) {
        this.jdbc = jdbc;
        this.delivery = delivery;
        this.indicator = indicator;
    }

    /** All case rows of a submission. */
    static CaseRows of(JdbcClient jdbc, CodeIds ids, CellColumns columns, long delivery) {
        Map<Integer, CellKey> cells = new HashMap<>();
        jdbc.sql("SELECT cell, " + CellColumns.NAMES + " FROM case_total WHERE delivery = ?")
                .param(delivery)
                .query((RowCallbackHandler) row -> cells.put(row.getInt("cell"), columns.cell(row)));
        return of(jdbc, ids, cells, delivery);
    }

    /** All case rows of a submission, in these cells. */
    static CaseRows of(JdbcClient jdbc, CodeIds ids, Map<Integer, CellKey> cells, long delivery) {
        return cells.isEmpty()
                ? CaseRows.NONE
                : new CaseRows(cells, indicator -> new StoredCaseRows(jdbc, delivery, ids.of(indicator)));
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !ended) {
            next = jdbc.sql(
                            "SELECT is_last, rows_packed, packed FROM case_page WHERE delivery = ? AND indicator = ? AND page = ?")
                    .params(delivery, indicator, page++)
                    .query(this::page)
                    .optional();
            if (next.isEmpty()) {
                throw new IllegalStateException("page " + (page - 1) + " of the case rows of delivery " + delivery
                        + " is not in the database; make it again with svod rebuild");
            }
        }
        return next.isPresent();
    }

    private CasePage page(ResultSet row, int number) throws SQLException {
        ended = row.getBoolean(1);
        return CasePage.of(row.getInt(2), row.getBytes(3));
    }

    @Override
    public CasePage next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CasePage loaded = next.orElseThrow();
        next = Optional.empty();
        return loaded;
    }
}
