package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.acceptance.OutcomeProof;
import org.svod.observation.CellKey;
import org.svod.observation.cases.CasePage;
import org.svod.observation.cases.CaseRows;

/** The case rows of a stored submission and one indicator; one page of them is in memory at a time. */
final class StoredCaseRows implements Iterator<CasePage> {

    private final JdbcClient jdbc;
    private final long delivery;
    private final int indicator;
    private final String expected;
    private final PageProofs proofs;
    private Optional<CasePage> next = Optional.empty();
    private boolean ended;

    private StoredCaseRows(JdbcClient jdbc, long delivery, int indicator, String code, String expected) {
        this.jdbc = jdbc;
        this.delivery = delivery;
        this.indicator = indicator;
        this.expected = expected;
        this.proofs = new PageProofs(delivery, code);
    }

    /** All case rows of a submission, in these cells; each page is compared with its proof before it is given away. */
    static CaseRows of(JdbcClient jdbc, CodeIds ids, Map<Integer, CellKey> cells, long delivery, OutcomeProof proof) {
        return cells.isEmpty()
                ? CaseRows.NONE
                : new CaseRows(
                        cells,
                        indicator -> new StoredCaseRows(
                                jdbc,
                                delivery,
                                ids.of(indicator),
                                indicator.code(),
                                proof.cases().getOrDefault(indicator.code(), "")));
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !ended) {
            int page = proofs.pages();
            next = DamagedDatabaseException.reading(
                    words(page),
                    () -> jdbc.sql(
                                    "SELECT is_last, rows_packed, packed, proof FROM case_page WHERE delivery = ? AND indicator = ? AND page = ?")
                            .params(delivery, indicator, page)
                            .query(this::page)
                            .optional());
            if (next.isEmpty()) {
                throw DamagedDatabaseException.lost(words(page));
            }
        }
        return next.isPresent();
    }

    private String words(int page) {
        return "page " + page + " of the case rows of delivery " + delivery;
    }

    private CasePage page(ResultSet row, int number) throws SQLException {
        ended = row.getBoolean(1);
        CasePage page = CasePage.of(row.getInt(2), row.getBytes(3));
        String words = words(proofs.pages());
        if (!proofs.next(page, ended).equals(row.getString(4))
                || (ended && !proofs.all().equals(expected))) {
            throw DamagedDatabaseException.changed(words);
        }
        return page;
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
