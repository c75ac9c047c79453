package org.svod.databank;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeHead;
import org.svod.acceptance.OutcomeProof;
import org.svod.codebook.Indicator;
import org.svod.codebook.ReadWith;
import org.svod.finding.Findings;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.cases.CasePage;
import org.svod.observation.cases.CaseRows;
import org.svod.submission.Reading;

/**
 * Writes the outcome of a delivery. The caller's transaction includes both the outcome and the progress of the step.
 */
public final class OutcomeRepository {

    private static final String DOUBTED =
            " WHERE (run = ? OR reread_in = ?) AND receipt_written = FALSE AND doubted IS NOT NULL AND scope >= ? AND scope < ?";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final CodeIds ids;

    /** Uses this database. */
    public OutcomeRepository(JdbcTemplate template, CodeIds ids) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.ids = ids;
    }

    /**
     * Stores an outcome with its proof and with what it was read with, and its rows if it is accepted. The journal does
     * not have the proof yet ({@link OutcomeProofs#unrecorded}).
     *
     * @throws IllegalStateException if the delivery already has an outcome: nothing is ever counted twice; or if the
     *     rows do not add up to the sums of the reading
     */
    public void store(Outcome outcome, ReadWith with) {
        long delivery = outcome.delivery().number();
        Reading reading = outcome.reading();
        OutcomeHead head = OutcomeHead.of(outcome);
        OutcomeProof proof = outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Waiting
                ? storeRows(delivery, reading, head)
                : OutcomeProof.of(head);
        int updated = jdbc.sql("""
                UPDATE delivery SET verdict = ?, version = ?, reference = ?, rows_read = ?, rows_accepted = ?, rows_refused = ?, rows_blank = ?,
                    rows_control = ?, wide_periods = ?, found = ?, proof = ?, codebook = ?, to_reread = FALSE, reread_in = 0, reread_proof = ?
                WHERE seq = ? AND verdict IS NULL""")
                .params(
                        head.verdict(),
                        head.version(),
                        head.reference(),
                        reading.counts().read(),
                        reading.counts().accepted(),
                        reading.counts().refused(),
                        reading.counts().blank(),
                        reading.counts().control(),
                        head.widePeriods(),
                        JsonColumns.counts(outcome.findings().counts()),
                        proof.toString(),
                        with.codebook(),
                        DeliveryRow.rereadProof(delivery, with.codebook(), false, DeliveryRow.NEVER),
                        delivery)
                .update();
        if (updated != 1) {
            throw new IllegalStateException("delivery " + delivery + " has an outcome already");
        }
        String column = JsonColumns.reading(new JsonColumns.ReadingColumn(
                reading.understanding(),
                reading.controlRows().orElse(-1L),
                reading.observations().size()
                        + reading.caseTotals().stream()
                                .mapToLong(total -> total.values() + total.missing())
                                .sum(),
                reading.sums().stream().map(JsonColumns.SumColumn::of).toList()));
        byte[] findings = JsonColumns.findings(outcome.findings().listed());
        jdbc.sql("INSERT INTO outcome (delivery, reading, findings, details_proof) VALUES (?, ?, ?, ?)")
                .params(delivery, column, findings, RowProof.of(delivery, column, findings))
                .update();
        storeWith(delivery, with);
        jdbc.sql("INSERT INTO unrecorded (delivery) VALUES (?)").param(delivery).update();
    }

    private void storeWith(long delivery, ReadWith with) {
        long run = jdbc.sql("SELECT run FROM delivery WHERE seq = ?")
                .param(delivery)
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO read_with (" + ReadWithRow.COLUMNS + ", proof) VALUES (?, ?, ?, ?, ?)")
                .params(
                        delivery,
                        run,
                        with.words(),
                        with.lines(),
                        ReadWithRow.proof(delivery, run, with.words(), with.lines()))
                .update();
    }

    /** Removes the outcome of a delivery, so that another one can be stored in the same transaction. */
    void remove(long delivery) {
        for (String table : List.of(
                "outcome", "unrecorded", "read_with", "observation", "case_total", "case_page", "doubted_cell")) {
            jdbc.sql("DELETE FROM " + table + " WHERE delivery = ?")
                    .param(delivery)
                    .update();
        }
        jdbc.sql("UPDATE delivery SET verdict = NULL WHERE seq = ?")
                .param(delivery)
                .update();
    }

    /**
     * Stores what was found about a delivery after its outcome: flagged values. No flags may be stored for it before.
     */
    public void flag(long delivery, Findings flags) {
        String flagged = JsonColumns.counts(flags.counts());
        byte[] findings = JsonColumns.findings(flags.listed());
        jdbc.sql("UPDATE delivery SET doubted = ?, doubt_proof = ? WHERE seq = ?")
                .params(flagged, RowProof.of(delivery, flagged), delivery)
                .update();
        jdbc.sql("INSERT INTO doubt (delivery, findings, findings_proof) VALUES (?, ?, ?)")
                .params(delivery, findings, RowProof.of(delivery, findings))
                .update();
    }

    /** Removes the flags of what a run received or read again for a year, as long as no receipt reports them. */
    public void forgetFlags(long run, int year) {
        Object[] doubted = {run, run, Integer.toString(year), Integer.toString(year + 1)};
        jdbc.sql("DELETE FROM doubt WHERE delivery IN (SELECT seq FROM delivery" + DOUBTED + ")")
                .params(doubted)
                .update();
        jdbc.sql("UPDATE delivery SET doubted = NULL, doubt_proof = NULL" + DOUBTED)
                .params(doubted)
                .update();
    }

    /** Numbers of the deliveries that a run received or read again, and whose receipt is not written yet. */
    public List<Long> awaitingReceipt(long run) {
        return jdbc.sql("SELECT seq FROM delivery WHERE (run = ? OR reread_in = ?) AND receipt_written = FALSE")
                .params(run, run)
                .query(Long.class)
                .list();
    }

    /** Records that the receipt of a delivery is to be written again. */
    public void receiptAgain(long delivery) {
        jdbc.sql("UPDATE delivery SET receipt_written = FALSE, receipt_due = TRUE WHERE seq = ?")
                .param(delivery)
                .update();
    }

    /** Records that the receipts of these deliveries are written. */
    public void receiptsWritten(Collection<Long> deliveries) {
        template.batchUpdate(
                "UPDATE delivery SET receipt_written = TRUE, receipt_due = FALSE WHERE seq = ?",
                deliveries.stream().map(d -> new Object[] {d}).toList());
    }

    /** Stores the rows of an accepted file, and proves them by the way: each row is gone through once. */
    private OutcomeProof storeRows(long delivery, Reading reading, OutcomeHead head) {
        List<Object[]> observations = reading.observations().stream()
                .map(o -> CellColumns.values(
                        ids,
                        o.cell(),
                        delivery,
                        o.value().orElse(null),
                        o.status().name(),
                        o.line()))
                .toList();
        template.batchUpdate(
                "INSERT INTO observation (delivery, " + CellColumns.NAMES
                        + ", obs_value, status, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                observations);
        Map<CellKey, Integer> cells = new HashMap<>();
        reading.cases().cells().forEach((number, cell) -> cells.put(cell, number));
        Map<Integer, CellTotal> totals = new TreeMap<>();
        reading.caseTotals().forEach(total -> totals.put(cells.get(total.cell()), total));
        template.batchUpdate(
                "INSERT INTO case_total (delivery, " + CellColumns.NAMES
                        + ", cell, total, rows_with_value, rows_missing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                totals.entrySet().stream()
                        .map(t -> CellColumns.values(
                                ids,
                                t.getValue().cell(),
                                delivery,
                                t.getKey(),
                                t.getValue().value(),
                                t.getValue().values(),
                                t.getValue().missing()))
                        .toList());
        template.batchUpdate(
                "INSERT INTO doubted_cell (delivery, " + CellColumns.NAMES
                        + ", code, lines) VALUES (?, ?, ?, ?, ?, ?, ?)",
                reading.doubted().stream()
                        .map(d -> CellColumns.values(
                                ids,
                                d.cell(),
                                delivery,
                                d.code().name(),
                                d.lines().packed()))
                        .toList());
        StoredSums.check(reading);
        return new OutcomeProof(
                head.digest(),
                OutcomeProof.observations(reading.observations()),
                OutcomeProof.totals(totals),
                OutcomeProof.doubts(reading.doubted()),
                storeCases(delivery, reading.cases()));
    }

    private Map<String, String> storeCases(long delivery, CaseRows cases) {
        Map<String, String> proofs = new TreeMap<>();
        for (Indicator indicator : cases.indicators()) {
            PageProofs proof = new PageProofs(delivery, indicator.code());
            for (Iterator<CasePage> pages = cases.pages(indicator); pages.hasNext(); ) {
                CasePage page = pages.next();
                int number = proof.pages();
                String proven = proof.next(page, !pages.hasNext());
                jdbc.sql(
                                "INSERT INTO case_page (delivery, indicator, page, is_last, rows_packed, packed, proof) VALUES (?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                delivery,
                                ids.of(indicator),
                                number,
                                !pages.hasNext(),
                                page.rows(),
                                page.bytes(),
                                proven)
                        .update();
            }
            proofs.put(indicator.code(), proof.all());
        }
        return proofs;
    }
}
