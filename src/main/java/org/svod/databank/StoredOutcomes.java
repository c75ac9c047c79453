package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.codebook.Codebook;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.submission.RowCounts;
import org.svod.submission.Verdict;

/** Reads what became of deliveries, for reports and receipts. */
public final class StoredOutcomes {

    private static final String SELECT = "SELECT " + DeliveryRepository.COLUMNS
            + ", verdict, version, reference, rows_read, rows_accepted, rows_refused, rows_blank, rows_control, outcome, findings, doubts FROM delivery ";

    private final JdbcClient jdbc;

    /** On this database. */
    public StoredOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything delivered for the year, in the order of delivery. */
    public List<StoredOutcome> ofYear(int year, Codebook codebook) {
        return jdbc.sql(SELECT + "WHERE scope LIKE ? AND verdict IS NOT NULL ORDER BY seq").param(year + "%").query((row, n) -> outcome(row, codebook)).list();
    }

    /**
     * What became of a delivery, in short.
     *
     * @param seq its number
     * @param path where it lay
     * @param verdict what became of it
     * @param read how many rows it has
     * @param refused how many of them were refused
     * @param findings how often each code was found
     */
    public record Tally(long seq, String path, Verdict verdict, long read, long refused, Map<FindingCode, Long> findings) {}

    /** Everything that a run brought to an outcome, in the order of delivery. */
    public List<Tally> ofRun(long run) {
        return jdbc.sql("SELECT seq, path, verdict, rows_read, rows_refused, findings, doubts FROM delivery WHERE run = ? AND verdict IS NOT NULL ORDER BY seq").param(run)
                .query((row, n) -> new Tally(row.getLong("seq"), row.getString("path"), Verdict.valueOf(row.getString("verdict")), row.getLong("rows_read"),
                        row.getLong("rows_refused"), counts(row))).list();
    }

    private static Map<FindingCode, Long> counts(ResultSet row) throws SQLException {
        Map<FindingCode, Long> counts = Packed.counts(row.getString("findings"));
        Optional.ofNullable(row.getString("doubts")).ifPresent(doubts -> Packed.counts(doubts).forEach((code, n) -> counts.merge(code, n, Long::sum)));
        return counts;
    }

    /** Numbers of the deliveries that have an outcome and no receipt yet, in order. */
    public List<Long> withoutReceipt() {
        return jdbc.sql("SELECT seq FROM delivery WHERE receipt_written = FALSE AND verdict IS NOT NULL ORDER BY seq").query(Long.class).list();
    }

    /** Number of the run that found a delivery. */
    public long runOf(long delivery) {
        return jdbc.sql("SELECT run FROM delivery WHERE seq = ?").param(delivery).query(Long.class).single();
    }

    /** One delivery's outcome. */
    public StoredOutcome get(long delivery, Codebook codebook) {
        return jdbc.sql(SELECT + "WHERE seq = ?").param(delivery).query((row, n) -> outcome(row, codebook)).single();
    }

    private static StoredOutcome outcome(ResultSet row, Codebook codebook) throws SQLException {
        Packed.OutcomeColumn column = Packed.outcome(row.getString("outcome"));
        return new StoredOutcome(
                DeliveryRepository.delivery(row, codebook),
                Verdict.valueOf(row.getString("verdict")),
                row.getInt("version"),
                row.getString("reference"),
                new RowCounts(row.getLong("rows_read"), row.getLong("rows_accepted"), row.getLong("rows_refused"), row.getLong("rows_blank"), row.getLong("rows_control")),
                column.understanding(),
                column.controlRows() < 0 ? Optional.empty() : Optional.of(column.controlRows()),
                column.sums().stream().map(s -> s.sum(codebook)).toList(),
                findings(row));
    }

    /** What was found in the file, and the doubts about its values. */
    private static Findings findings(ResultSet row) throws SQLException {
        Findings found = Packed.findings(row.getString("findings"));
        return Optional.ofNullable(row.getString("doubts")).map(Packed::findings).map(found::and).orElse(found);
    }
}
