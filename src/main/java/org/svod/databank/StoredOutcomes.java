package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.acceptance.PackedOutcomes;
import org.svod.codebook.Codebook;
import org.svod.codebook.State;
import org.svod.finding.Findings;
import org.svod.submission.Understanding;

/** Reads the outcomes of deliveries, for reports and receipts. */
public final class StoredOutcomes {

    private static final String IN_DETAIL = "SELECT " + DeliveryRow.COLUMNS
            + ", o.delivery AS detailed, reading, o.findings, details_proof, d.delivery AS doubt, d.findings AS doubts, findings_proof, read_delivery, read_run, words,"
            + " lines, read_proof FROM delivery LEFT JOIN outcome o ON o.delivery = seq LEFT JOIN doubt d ON d.delivery = seq"
            + " LEFT JOIN read_with AS r (read_delivery, read_run, words, lines, read_proof) ON read_delivery = seq WHERE seq = ?";

    private final JdbcClient jdbc;

    /** Uses this database. */
    public StoredOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything delivered for the year, in the order of delivery. */
    public List<OutcomeSummary> ofYear(int year, Codebook codebook) {
        return DamagedDatabaseException.reading(
                "the deliveries of " + year, () -> outcomes(DeliveryPortions.Of.year(year), codebook));
    }

    private List<OutcomeSummary> outcomes(DeliveryPortions.Of which, Codebook codebook) {
        return PackedOutcomes.of(new DeliveryPortions(jdbc)
                .rows(DeliveryRow.COLUMNS, which, "verdict IS NOT NULL", (row, n) -> OutcomeRow.proven(row, codebook)));
    }

    /** What a State delivered for a year up to a run, in the order of delivery. */
    public List<OutcomeSummary> ofState(State state, int year, long run, Codebook codebook) {
        return DamagedDatabaseException.reading(
                "the deliveries of " + state + " for " + year,
                () -> jdbc.sql("SELECT " + DeliveryRow.COLUMNS
                                + " FROM delivery WHERE state = ? AND scope >= ? AND scope < ? AND run <= ?"
                                + " AND verdict IS NOT NULL ORDER BY seq")
                        .params(state.code(), Integer.toString(year), Integer.toString(year + 1), run)
                        .query((row, n) -> OutcomeRow.proven(row, codebook))
                        .list());
    }

    /**
     * Whether a receipt that will lie in the folder of a State, or in that of none if it is blank, is not written yet:
     * one of the deliveries after this one.
     */
    public boolean awaitsReceipt(String state, long delivery) {
        // Two questions, because each has an index of its own. The columns of the other indexes stand in a sum or a
        // text, so the database takes this one.
        return Stream.of("folder = ? AND folder <> ''", "state = ? AND folder || '' = ''")
                .anyMatch(lies -> jdbc.sql(
                                "SELECT seq FROM delivery WHERE " + lies
                                        + " AND seq + 0 > ? AND (receipt_written AND seq > 0) = FALSE AND verdict IS NOT NULL LIMIT 1")
                        .params(state, delivery)
                        .query(Long.class)
                        .optional()
                        .isPresent());
    }

    /** The deliveries whose receipts lie in the folder of a State, or in that of none if it is blank; newest first. */
    public List<ReceiptRow> receipts(String state) {
        return DamagedDatabaseException.reading(
                "the receipts of " + state,
                // Two parts, because each has an index of its own.
                () -> jdbc.sql("SELECT * FROM (SELECT " + DeliveryRow.COLUMNS
                                + " FROM delivery WHERE folder = ? AND folder <> '' UNION ALL SELECT "
                                + DeliveryRow.COLUMNS + " FROM delivery WHERE state = ? AND folder = '')"
                                + " WHERE verdict IS NOT NULL ORDER BY seq DESC")
                        .params(state, state)
                        .query((row, n) -> {
                            DeliveryRow.proven(row);
                            return new ReceiptRow(
                                    row.getLong("seq"),
                                    row.getString("file"),
                                    row.getInt("nth"),
                                    row.getObject("run_date", LocalDate.class),
                                    row.getString("state"),
                                    row.getString("scope"),
                                    Outcome.Verdict.valueOf(row.getString("verdict")),
                                    OutcomeRow.found(row));
                        })
                        .list());
    }

    /** All deliveries that got their outcome in a run, in the order of delivery, read with the codebook of that run. */
    public List<OutcomeSummary> ofRun(long run, Codebook codebook) {
        return DamagedDatabaseException.reading(
                "the deliveries of run " + run, () -> outcomes(DeliveryPortions.Of.run(run), codebook));
    }

    /** Numbers of the deliveries that have an outcome and no receipt yet, in order. */
    public List<Long> withoutReceipt() {
        return jdbc.sql("SELECT seq FROM delivery WHERE receipt_written = FALSE AND verdict IS NOT NULL ORDER BY seq")
                .query(Long.class)
                .list();
    }

    /** Number of the run that found a delivery. */
    public long runOf(long delivery) {
        return jdbc.sql("SELECT run FROM delivery WHERE seq = ?")
                .param(delivery)
                .query(Long.class)
                .single();
    }

    /** Number of the run that last read a delivery. */
    public long readIn(long delivery) {
        return jdbc.sql(
                        "SELECT delivery AS seq, run AS read_run, words, lines, proof AS read_proof FROM read_with WHERE delivery = ?")
                .param(delivery)
                .query((row, n) -> readIn(row))
                .optional()
                .orElseGet(() -> runOf(delivery));
    }

    /** Number of deliveries of a year that have an outcome and are to be read again. */
    public int toReread(int year) {
        return (int) new DeliveryPortions(jdbc)
                .rows(
                        "seq",
                        DeliveryPortions.Of.year(year),
                        "verdict IS NOT NULL AND to_reread = TRUE",
                        (row, n) -> row.getLong(1))
                .count();
    }

    /** The names of the files of a year whose outcome changed when they were read again in this run. */
    public List<String> changedIn(long run, int year) {
        return jdbc.sql("SELECT file FROM delivery WHERE scope >= ? AND scope < ? AND reread_in = ? ORDER BY seq")
                .params(Integer.toString(year), Integer.toString(year + 1), run)
                .query(String.class)
                .list();
    }

    /** Number of the last delivery that existed when a run ended; 0 if there was none. */
    public long lastUpTo(long run) {
        return jdbc.sql("SELECT seq FROM delivery WHERE run <= ? ORDER BY seq DESC LIMIT 1")
                .param(run)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * The outcome of one delivery in every detail, with the number of the run that found it.
     *
     * @param ofRun the codebook of a run
     * @param ofYear the codebook of a run for a year
     */
    public Found found(long delivery, LongFunction<Codebook> ofRun, CodebookOfYear ofYear) {
        return inDetail(delivery, row -> {
            long read = row.getObject("read_delivery") == null ? row.getLong("run") : readIn(row);
            Codebook general = ofRun.apply(read);
            Codebook with = DeliveryRepository.name(row, general)
                    .map(name -> ofYear.of(read, name.scope().year()))
                    .orElse(general);
            return new Found(OutcomeRow.outcome(row, with), with, row.getLong("run"));
        });
    }

    private static long readIn(ResultSet row) throws SQLException {
        long run = row.getLong("read_run");
        ReadWithRow.check(
                row.getString("read_proof"), row.getLong("seq"), run, row.getBytes("words"), row.getString("lines"));
        return run;
    }

    /** Gives the codebook of a run for a year. */
    @FunctionalInterface
    public interface CodebookOfYear {
        Codebook of(long run, int year);
    }

    /**
     * An outcome.
     *
     * @param outcome it
     * @param codebook with which it is read
     * @param run number of the run that found the delivery
     */
    public record Found(StoredOutcome outcome, Codebook codebook, long run) {}

    /** The outcome of one delivery, in every detail. */
    public StoredOutcome get(long delivery, Codebook codebook) {
        return inDetail(delivery, row -> OutcomeRow.outcome(row, codebook));
    }

    /** Everything that was found in one delivery, including flagged values. */
    public Findings findings(long delivery) {
        return inDetail(delivery, OutcomeRow::findings);
    }

    /** How the file of a delivery was understood. */
    public Understanding understanding(long delivery) {
        return inDetail(
                delivery, row -> JsonColumns.reading(row.getString("reading")).understanding());
    }

    private interface Detail<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T inDetail(long delivery, Detail<T> detail) {
        return DamagedDatabaseException.reading(
                "what was found in delivery " + delivery,
                () -> jdbc.sql(IN_DETAIL)
                        .param(delivery)
                        .query((row, n) -> {
                            OutcomeRow.checkDetails(row);
                            return detail.of(row);
                        })
                        .optional()
                        .orElseThrow(() -> DamagedDatabaseException.lost("what was found in delivery " + delivery)));
    }
}
