package org.svod.databank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Codebook;
import org.svod.codebook.ReadWith;
import org.svod.files.Fingerprint;

/**
 * What each outcome was read with, and which deliveries are to be read again. A delivery that is marked keeps its old
 * outcome until it has been read again.
 */
public final class RereadRepository {

    private static final String OF_YEAR = " FROM delivery WHERE scope >= ? AND scope < ? AND verdict IS NOT NULL";

    private final JdbcClient jdbc;
    private final OutcomeRepository outcomes;

    RereadRepository(JdbcClient jdbc, OutcomeRepository outcomes) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
    }

    /**
     * A delivery that was read with another codebook.
     *
     * @param delivery its number
     * @param state code of its State
     * @param readIn number of the run in which it was last read
     * @param known whether the fingerprint of that codebook is stored: earlier versions did not store it
     * @param with what it was read with; empty if earlier versions read it
     */
    public record ReadBefore(long delivery, String state, long readIn, boolean known, Optional<ReadWith> with) {}

    /** The deliveries of a year that have an outcome and were read with another codebook than this. */
    public List<ReadBefore> readBefore(int year, String codebook) {
        return jdbc.sql(
                        "SELECT seq, state, d.run, w.run AS read_in, codebook, words, lines, w.proof AS with_proof FROM delivery d"
                                + " LEFT JOIN read_with w ON w.delivery = seq"
                                + " WHERE scope >= ? AND scope < ? AND verdict IS NOT NULL AND (codebook IS NULL OR codebook <> ?) ORDER BY seq")
                .params(Integer.toString(year), Integer.toString(year + 1), codebook)
                .query((row, n) -> readBefore(row))
                .list();
    }

    private static ReadBefore readBefore(ResultSet row) throws SQLException {
        long readIn = row.getLong("read_in");
        Optional<String> codebook = Optional.ofNullable(row.getString("codebook"));
        Optional<byte[]> words = Optional.ofNullable(row.getBytes("words"));
        if (words.isPresent()) {
            ReadWithRow.check(
                    row.getString("with_proof"), row.getLong("seq"), readIn, words.get(), row.getString("lines"));
        }
        return new ReadBefore(
                row.getLong("seq"),
                row.getString("state"),
                readIn == 0 ? row.getLong("run") : readIn,
                codebook.isPresent(),
                words.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ReadWith.stored(codebook.orElse(""), words.get(), row.getString("lines"))));
    }

    /** Stores that these outcomes would be the same if they were read with this codebook. */
    public void agree(Collection<Long> deliveries, String codebook) {
        deliveries.forEach(d -> change(d, work -> new Work(Optional.of(codebook), work.toReread(), work.rereadIn())));
    }

    /** The delivery and all later ones of its State for the year that have an outcome, in their order. */
    public List<Long> from(long delivery, String state, int year) {
        return jdbc.sql("SELECT seq" + OF_YEAR + " AND state = ? AND seq >= ? ORDER BY seq")
                .params(Integer.toString(year), Integer.toString(year + 1), state, delivery)
                .query(Long.class)
                .list();
    }

    /** Marks deliveries that are to be read again. */
    public void mark(Collection<Long> deliveries) {
        deliveries.forEach(d -> change(d, work -> new Work(work.codebook(), true, work.rereadIn())));
    }

    /** Fingerprint of the codebook with which an outcome agrees, whether it is to be read again, and which run did. */
    private record Work(Optional<String> codebook, boolean toReread, long rereadIn) {}

    private Work work(long delivery) {
        return jdbc.sql("SELECT codebook, to_reread, reread_in FROM delivery WHERE seq = ?")
                .param(delivery)
                .query((row, n) -> new Work(Optional.ofNullable(row.getString(1)), row.getBoolean(2), row.getLong(3)))
                .single();
    }

    private void change(long delivery, UnaryOperator<Work> change) {
        Work work = change.apply(work(delivery));
        String codebook = work.codebook().orElse(null);
        jdbc.sql("UPDATE delivery SET codebook = ?, to_reread = ?, reread_in = ?, reread_proof = ? WHERE seq = ?")
                .param(codebook)
                .param(work.toReread())
                .param(work.rereadIn())
                .param(DeliveryRow.rereadProof(delivery, codebook, work.toReread(), work.rereadIn()))
                .param(delivery)
                .update();
    }

    /**
     * A delivery that is to be read again.
     *
     * @param open the delivery, with the run that found it
     * @param verdict its present verdict
     */
    public record Marked(OpenDelivery open, Outcome.Verdict verdict) {}

    /** The deliveries of a year that are to be read again, in their order. */
    public List<Marked> marked(int year, Codebook codebook) {
        return jdbc.sql("SELECT " + DeliveryRow.COLUMNS + OF_YEAR + " AND to_reread = TRUE ORDER BY seq")
                .params(Integer.toString(year), Integer.toString(year + 1))
                .query((row, n) -> marked(row, codebook))
                .list();
    }

    private static Marked marked(ResultSet row, Codebook codebook) throws SQLException {
        DeliveryRow.proven(row);
        return new Marked(
                new OpenDelivery(DeliveryRepository.delivery(row, codebook), row.getLong("run"), row.getInt("lane")),
                Outcome.Verdict.valueOf(row.getString("verdict")));
    }

    /**
     * Replaces the outcome of a delivery that was read again, and removes its mark; in the caller's transaction. If
     * anything has changed, its receipt is to be written again.
     *
     * @param run number of the run that read it again
     * @return whether anything has changed
     */
    public boolean replace(Outcome outcome, ReadWith with, long run) {
        long delivery = outcome.delivery().number();
        String before = content(delivery);
        long rereadIn = work(delivery).rereadIn();
        outcomes.remove(delivery);
        outcomes.store(outcome, with);
        boolean changed = !content(delivery).equals(before);
        if (changed) {
            jdbc.sql("DELETE FROM doubt WHERE delivery = ?").param(delivery).update();
            jdbc.sql(
                            "UPDATE delivery SET doubted = NULL, doubt_proof = NULL, receipt_written = FALSE, receipt_due = TRUE WHERE seq = ?")
                    .param(delivery)
                    .update();
        }
        change(delivery, work -> new Work(work.codebook(), false, changed ? run : rereadIn));
        jdbc.sql("UPDATE read_with SET run = ?, proof = ? WHERE delivery = ?")
                .params(run, ReadWithRow.proof(delivery, run, with.words(), with.lines()), delivery)
                .update();
        return changed;
    }

    /** A fingerprint of everything that is stored about an outcome. */
    private String content(long delivery) {
        MessageDigest digest = Fingerprint.digest();
        for (String query : List.of(
                "SELECT verdict, version, reference, rows_read, rows_accepted, rows_refused, rows_blank, rows_control, wide_periods, found FROM delivery WHERE seq = ?",
                "SELECT reading, findings FROM outcome WHERE delivery = ?",
                "SELECT * FROM observation WHERE delivery = ? ORDER BY line, period, indicator, operation, counterpart",
                "SELECT * FROM case_total WHERE delivery = ? ORDER BY cell",
                "SELECT * FROM case_page WHERE delivery = ? ORDER BY indicator, page",
                "SELECT * FROM doubted_cell WHERE delivery = ? ORDER BY period, indicator, operation, counterpart, code")) {
            digest.update(query.getBytes(StandardCharsets.UTF_8));
            jdbc.sql(query).param(delivery).query((ResultSet row) -> StoredInputs.add(row, digest));
        }
        return StoredInputs.hex(digest);
    }
}
