package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeDetails;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Codebook;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.submission.RowCounts;
import org.svod.submission.Understanding;

/** Reads the outcomes of deliveries, for reports and receipts. */
public final class StoredOutcomes {

    private static final String SUMMARY = DeliveryRepository.COLUMNS
            + ", verdict, version, rows_read, rows_accepted, rows_refused, rows_blank, rows_control, found, doubted";
    private static final String IN_DETAIL =
            " FROM delivery JOIN outcome o ON o.delivery = seq LEFT JOIN doubt d ON d.delivery = seq WHERE seq = ?";

    private final JdbcClient jdbc;

    /** Uses this database. */
    public StoredOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything delivered for the year, in the order of delivery. */
    public List<OutcomeSummary> ofYear(int year, Codebook codebook) {
        return jdbc.sql("SELECT " + SUMMARY
                        + " FROM delivery WHERE scope >= ? AND scope < ? AND verdict IS NOT NULL ORDER BY seq")
                .params(Integer.toString(year), Integer.toString(year + 1))
                .query((row, n) -> summary(row, codebook))
                .list();
    }

    /** All deliveries that got their outcome in a run, in the order of delivery, read with the codebook of that run. */
    public List<OutcomeSummary> ofRun(long run, Codebook codebook) {
        return jdbc.sql("SELECT " + SUMMARY + " FROM delivery WHERE run = ? AND verdict IS NOT NULL ORDER BY seq")
                .param(run)
                .query((row, n) -> summary(row, codebook))
                .list();
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
        return jdbc.sql("SELECT run FROM read_with WHERE delivery = ?")
                .param(delivery)
                .query(Long.class)
                .optional()
                .orElseGet(() -> runOf(delivery));
    }

    /** Number of deliveries of a year that have an outcome and are to be read again. */
    public int toReread(int year) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM delivery WHERE scope >= ? AND scope < ? AND verdict IS NOT NULL AND to_reread = TRUE")
                .params(Integer.toString(year), Integer.toString(year + 1))
                .query(Integer.class)
                .single();
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

    /** The outcome of one delivery, in every detail. */
    public StoredOutcome get(long delivery, Codebook codebook) {
        return jdbc.sql("SELECT " + SUMMARY + ", reference, reading, o.findings, d.findings AS doubts" + IN_DETAIL)
                .param(delivery)
                .query((row, n) -> outcome(row, codebook))
                .optional()
                .orElseThrow(() -> lost(delivery));
    }

    /** Everything that was found in one delivery, including doubts about its values. */
    public Findings findings(long delivery) {
        return jdbc.sql("SELECT found, doubted, o.findings, d.findings AS doubts" + IN_DETAIL)
                .param(delivery)
                .query((row, n) -> findings(row))
                .optional()
                .orElseThrow(() -> lost(delivery));
    }

    /** How the file of a delivery was understood. */
    public Understanding understanding(long delivery) {
        return jdbc.sql("SELECT reading FROM outcome WHERE delivery = ?")
                .param(delivery)
                .query((row, n) -> JsonColumns.reading(row.getString("reading")).understanding())
                .optional()
                .orElseThrow(() -> lost(delivery));
    }

    private static IllegalStateException lost(long delivery) {
        return new IllegalStateException("what was found in delivery " + delivery
                + " is not in the database any more; make it again from the archive with svod rebuild");
    }

    private static OutcomeSummary summary(ResultSet row, Codebook codebook) throws SQLException {
        return new OutcomeSummary(
                DeliveryRepository.delivery(row, codebook),
                Outcome.Verdict.valueOf(row.getString("verdict")),
                row.getInt("version"),
                new RowCounts(
                        row.getLong("rows_read"),
                        row.getLong("rows_accepted"),
                        row.getLong("rows_refused"),
                        row.getLong("rows_blank"),
                        row.getLong("rows_control")),
                found(row));
    }

    private static StoredOutcome outcome(ResultSet row, Codebook codebook) throws SQLException {
        JsonColumns.ReadingColumn column = JsonColumns.reading(row.getString("reading"));
        return new StoredOutcome(
                summary(row, codebook),
                new OutcomeDetails(
                        row.getString("reference"),
                        column.understanding(),
                        column.controlRows() < 0 ? Optional.empty() : Optional.of(column.controlRows()),
                        column.sums().stream().map(s -> s.sum(codebook)).toList(),
                        findings(row)));
    }

    /** The number of findings in the file, and of doubts about its values. */
    private static FindingCounts found(ResultSet row) throws SQLException {
        return JsonColumns.counts(row.getString("found")).and(doubted(row));
    }

    private static FindingCounts doubted(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("doubted"))
                .map(JsonColumns::counts)
                .orElse(FindingCounts.NONE);
    }

    private static Findings findings(ResultSet row) throws SQLException {
        Findings found =
                Findings.of(JsonColumns.findings(row.getBytes("findings")), JsonColumns.counts(row.getString("found")));
        Optional<byte[]> doubts = Optional.ofNullable(row.getBytes("doubts"));
        return doubts.isPresent() ? found.and(Findings.of(JsonColumns.findings(doubts.get()), doubted(row))) : found;
    }
}
