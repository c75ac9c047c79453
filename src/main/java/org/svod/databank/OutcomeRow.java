package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeDetails;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Codebook;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.submission.RowCounts;

/** What a row of the tables of outcomes says. */
final class OutcomeRow {

    private OutcomeRow() {}

    /** Compares what the row says in detail with its proofs. */
    static void checkDetails(ResultSet row) throws SQLException {
        DeliveryRow.proven(row);
        long delivery = row.getLong("seq");
        if (row.getObject("detailed") == null) {
            throw DamagedDatabaseException.lost("what was found in delivery " + delivery);
        }
        RowProof.check(
                "what was found in delivery " + delivery,
                row.getString("details_proof"),
                delivery,
                row.getString("reading"),
                row.getBytes("findings"));
        if ((row.getString("doubted") == null) != (row.getObject("doubt") == null)) {
            throw DamagedDatabaseException.changed("what was flagged in delivery " + delivery);
        }
        if (row.getObject("doubt") != null) {
            RowProof.check(
                    "what was flagged in delivery " + delivery,
                    row.getString("findings_proof"),
                    delivery,
                    row.getBytes("doubts"));
        }
    }

    /** The outcome in short, after the row was compared with its proof. */
    static OutcomeSummary proven(ResultSet row, Codebook codebook) throws SQLException {
        DeliveryRow.proven(row);
        return summary(row, codebook);
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

    /** The outcome in every detail, from a row that was checked. */
    static StoredOutcome outcome(ResultSet row, Codebook codebook) throws SQLException {
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

    /** The number of findings in the file, and of flagged values. */
    static FindingCounts found(ResultSet row) throws SQLException {
        return JsonColumns.counts(row.getString("found")).and(flagged(row));
    }

    private static FindingCounts flagged(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("doubted"))
                .map(JsonColumns::counts)
                .orElse(FindingCounts.NONE);
    }

    /** What was found in the file, and the flagged values; from a row that was checked. */
    static Findings findings(ResultSet row) throws SQLException {
        Findings found =
                Findings.of(JsonColumns.findings(row.getBytes("findings")), JsonColumns.counts(row.getString("found")));
        Optional<byte[]> flags = Optional.ofNullable(row.getBytes("doubts"));
        return flags.isPresent() ? found.and(Findings.of(JsonColumns.findings(flags.get()), flagged(row))) : found;
    }
}
