package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.acceptance.OutcomeHead;
import org.svod.acceptance.OutcomeProof;
import org.svod.codebook.Codebook;
import org.svod.delivery.Delivery;
import org.svod.delivery.FileFormat;
import org.svod.delivery.SubmissionName;
import org.svod.period.Period;

/** Deliveries, stored before and separately from their outcome, and the files that are still in the drop folder. */
public final class DeliveryRepository {

    static final String COLUMNS =
            "seq, run, run_date, lane, path, file, nth, folder, sha256, bytes, state, scope, claimed";

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Consumer<Runnable> transaction;

    /**
     * Uses this database.
     *
     * @param transaction runs an action in one transaction
     */
    public DeliveryRepository(JdbcTemplate template, Consumer<Runnable> transaction) {
        this.template = template;
        this.transaction = transaction;
        this.jdbc = JdbcClient.create(template);
    }

    /** Number of the last delivery; 0 if there is none. */
    public long last() {
        return jdbc.sql("SELECT seq FROM delivery ORDER BY seq DESC LIMIT 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The number of deliveries under each file name. */
    public Map<String, Integer> countsByFile() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("SELECT file, COUNT(*) FROM delivery GROUP BY file")
                .query((row, n) -> counts.put(row.getString(1), row.getInt(2)))
                .list();
        return counts;
    }

    /**
     * Stores what a scan found. Uses many transactions, because the database keeps in memory everything that one
     * transaction changes. A delivery is stored together with the paths under which it lies; the later ones of a scan
     * that did not end are in the journal.
     *
     * @param present which delivery is present under each path now
     * @param opened the deliveries that are not stored yet, in the order of their numbers
     */
    public void scanned(Map<String, Long> present, Stream<OpenDelivery> opened) {
        long last = last();
        Map<String, Long> known = new HashMap<>();
        Map<Long, List<String>> fresh = new HashMap<>();
        present.forEach((path, seq) -> {
            if (seq <= last) {
                known.put(path, seq);
            } else {
                fresh.computeIfAbsent(seq, s -> new ArrayList<>()).add(path);
            }
        });
        transaction.accept(() -> replacePresent(known));
        Iterator<OpenDelivery> left = opened.iterator();
        while (left.hasNext()) {
            List<OpenDelivery> some = new ArrayList<>();
            Map<String, Long> paths = new HashMap<>();
            while (left.hasNext() && some.size() < AT_ONCE) {
                OpenDelivery next = left.next();
                long seq = next.delivery().number();
                some.add(next);
                fresh.getOrDefault(seq, List.of()).forEach(path -> paths.put(path, seq));
            }
            transaction.accept(() -> {
                add(some);
                addPresent(paths);
            });
        }
    }

    /** Stores deliveries that have no outcome yet. */
    void add(Collection<OpenDelivery> opened) {
        template.batchUpdate(
                "INSERT INTO delivery (" + COLUMNS
                        + ", proof, reread_proof, receipt_written, receipt_due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, TRUE)",
                opened.stream().map(DeliveryRepository::values).toList());
    }

    private static Object[] values(OpenDelivery open) {
        OutcomeHead head = OutcomeHead.of(open.delivery());
        return new Object[] {
            head.number(),
            open.run(),
            head.received(),
            open.lane(),
            head.path(),
            head.file(),
            head.nth(),
            head.folder(),
            head.sha256(),
            head.bytes(),
            head.state(),
            head.scope(),
            head.claimed(),
            OutcomeProof.of(head).toString(),
            DeliveryRow.rereadProof(head.number(), null, false, DeliveryRow.NEVER)
        };
    }

    /** The lanes of a run, in order. */
    public List<Integer> lanes(long run) {
        return jdbc.sql("SELECT DISTINCT lane FROM delivery WHERE run = ? ORDER BY lane")
                .param(run)
                .query(Integer.class)
                .list();
    }

    /** Bytes of the largest delivery of a lane that has no outcome yet; 0 if there is none. */
    public long largestOpen(long run, int lane) {
        return jdbc.sql("SELECT COALESCE(MAX(bytes), 0) FROM delivery WHERE run = ? AND lane = ? AND verdict IS NULL")
                .params(run, lane)
                .query(Long.class)
                .single();
    }

    /** The lane of each State in a run: all its files of the run stand in that one. Blank for files that name none. */
    public Map<String, Integer> lanesByState(long run) {
        Map<String, Integer> lanes = new HashMap<>();
        jdbc.sql("SELECT DISTINCT state, lane FROM delivery WHERE run = ?")
                .param(run)
                .query((ResultSet row) -> {
                    lanes.put(row.getString(1), row.getInt(2));
                });
        return lanes;
    }

    /** The deliveries of a lane that have no outcome yet, in their order. */
    public List<OpenDelivery> open(long run, int lane, Codebook codebook) {
        return OpenDelivery.packed(new DeliveryPortions(jdbc)
                .rows(
                        DeliveryRow.COLUMNS,
                        DeliveryPortions.Of.lane(run, lane),
                        "verdict IS NULL",
                        (row, n) -> open(row, codebook)));
    }

    private static OpenDelivery open(ResultSet row, Codebook codebook) throws SQLException {
        DeliveryRow.proven(row);
        return new OpenDelivery(delivery(row, codebook), row.getLong("run"), row.getInt("lane"));
    }

    /** The number of deliveries of a run. */
    public int count(long run) {
        return jdbc.sql("SELECT COUNT(*) FROM delivery WHERE run = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }

    /** The other deliveries of the same run for the same state, scope and version, in their order. */
    public List<Delivery> sameName(Delivery delivery, Codebook codebook) {
        SubmissionName name = delivery.named();
        return jdbc.sql(
                        "SELECT " + COLUMNS
                                + " FROM delivery WHERE run = (SELECT run FROM delivery WHERE seq = ?) AND state = ? AND scope = ? AND claimed = ? AND seq <> ? ORDER BY seq")
                .params(
                        delivery.number(),
                        name.state().code(),
                        name.scope().toString(),
                        name.version().orElse(0),
                        delivery.number())
                .query((row, n) -> delivery(row, codebook))
                .list();
    }

    /** Earlier deliveries with the same bytes for another state or scope, in their order. */
    public List<Delivery> sameContentElsewhere(Delivery delivery, Codebook codebook) {
        return jdbc.sql(
                        "SELECT " + COLUMNS
                                + " FROM delivery WHERE sha256 = ? AND seq < ? AND state <> '' AND (state <> ? OR scope <> ?) ORDER BY seq")
                .params(
                        delivery.sha256(),
                        delivery.number(),
                        delivery.name().map(n -> n.state().code()).orElse(""),
                        delivery.name().map(n -> n.scope().toString()).orElse(""))
                .query((row, n) -> delivery(row, codebook))
                .list();
    }

    /**
     * The files that were in the drop folder when it was last scanned and that are archived: number of the delivery by
     * path.
     */
    public Map<String, Long> present() {
        Map<String, Long> present = new HashMap<>();
        jdbc.sql("SELECT path, seq, proof FROM lying").query((ResultSet row) -> {
            RowProof.check("a file in the drop folder", row.getString(3), row.getString(1), row.getLong(2));
            present.put(row.getString(1), row.getLong(2));
        });
        return present;
    }

    /** Sets which delivery is present under each path now; writes only what changed. */
    void replacePresent(Map<String, Long> present) {
        Map<String, Long> before = present();
        template.batchUpdate(
                "DELETE FROM lying WHERE path = ?",
                before.entrySet().stream()
                        .filter(e -> !e.getValue().equals(present.get(e.getKey())))
                        .map(e -> new Object[] {e.getKey()})
                        .toList());
        Map<String, Long> added = new HashMap<>(present);
        added.entrySet().removeIf(e -> e.getValue().equals(before.get(e.getKey())));
        addPresent(added);
    }

    private void addPresent(Map<String, Long> present) {
        template.batchUpdate(
                "INSERT INTO lying (path, seq, proof) VALUES (?, ?, ?)",
                present.entrySet().stream()
                        .map(e -> new Object[] {e.getKey(), e.getValue(), RowProof.of(e.getKey(), e.getValue())})
                        .toList());
    }

    /** Records that a delivery is not in the drop folder any more. */
    public void taken(long delivery) {
        jdbc.sql("DELETE FROM lying WHERE seq = ?").param(delivery).update();
    }

    /** The fingerprints of deliveries, by number. */
    public Map<Long, String> fingerprints(Collection<Long> deliveries) {
        Map<Long, String> fingerprints = new HashMap<>();
        for (Long seq : deliveries) {
            jdbc.sql("SELECT sha256 FROM delivery WHERE seq = ?")
                    .param(seq)
                    .query(String.class)
                    .optional()
                    .ifPresent(s -> fingerprints.put(seq, s));
        }
        return fingerprints;
    }

    /**
     * Deliveries that have an outcome and whose file is still in the drop folder, for a run that removes these files.
     */
    public List<Taken> settledAndPresent() {
        return jdbc.sql(
                        "SELECT DISTINCT d.seq, d.sha256 FROM lying l JOIN delivery d ON d.seq = l.seq WHERE d.verdict IS NOT NULL ORDER BY d.seq")
                .query((row, n) -> new Taken(row.getLong(1), row.getString(2)))
                .list();
    }

    /**
     * A file that may be removed from the drop folder.
     *
     * @param delivery its number
     * @param sha256 fingerprint of the bytes that were archived
     */
    public record Taken(long delivery, String sha256) {}

    static Delivery delivery(ResultSet row, Codebook codebook) throws SQLException {
        return new Delivery(
                row.getLong("seq"),
                row.getString("path"),
                row.getString("file"),
                row.getInt("nth"),
                row.getString("folder"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getObject("run_date", LocalDate.class),
                name(row, codebook));
    }

    static Optional<SubmissionName> name(ResultSet row, Codebook codebook) throws SQLException {
        String state = row.getString("state");
        if (state.isEmpty()) {
            return Optional.empty();
        }
        int claimed = row.getInt("claimed");
        OptionalInt version = claimed == 0 ? OptionalInt.empty() : OptionalInt.of(claimed);
        return Optional.of(new SubmissionName(
                codebook.states().get(state),
                Period.of(row.getString("scope")),
                version,
                FileFormat.of(row.getString("file"))));
    }
}
