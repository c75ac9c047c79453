package org.svod.databank;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.acceptance.Outcome;
import org.svod.finding.Counted;
import org.svod.observation.Decimals;

/** Adds up what is stored of each delivery and compares it with its outcome. */
public final class StoreCheck {

    private final JdbcClient jdbc;
    private final CodeIds ids;
    private final Map<Long, Long> rows = new HashMap<>();
    private final Map<Long, Map<String, BigDecimal>> sums = new HashMap<>();
    private final Set<Long> torn = new HashSet<>();

    /** Uses this database. */
    public StoreCheck(JdbcClient jdbc, CodeIds ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * One delivery as stored in the database.
     *
     * @param seq its number
     * @param run number of its run; 0 if rows are stored for a delivery that does not exist
     * @param path its path when it was delivered
     * @param folder code of the state whose folder it was in
     * @param sha256 fingerprint of its bytes
     * @param verdict its verdict; empty if there is none yet
     * @param differences what does not add up, in words
     */
    public record Stored(
            long seq,
            long run,
            String path,
            String folder,
            String sha256,
            Optional<Outcome.Verdict> verdict,
            List<String> differences) {}

    /** All deliveries, in order. */
    public List<Stored> deliveries() {
        add("SELECT delivery, indicator, COUNT(*), SUM(obs_value) FROM observation GROUP BY delivery, indicator");
        add("SELECT delivery, indicator, 0, SUM(total) FROM case_total GROUP BY delivery, indicator");
        jdbc.sql("SELECT delivery, SUM(rows_packed) FROM case_page GROUP BY delivery")
                .query((row, n) -> rows.merge(row.getLong(1), row.getLong(2), Long::sum))
                .list();
        torn.addAll(jdbc.sql(
                        "SELECT delivery FROM case_page GROUP BY delivery, indicator"
                                + " HAVING COUNT(*) <> MAX(page) + 1 OR COUNT(CASE WHEN is_last THEN page END) <> 1 OR MAX(CASE WHEN is_last THEN page END) <> MAX(page)")
                .query(Long.class)
                .list());
        List<Stored> stored = jdbc.sql(
                        "SELECT seq, run, path, folder, sha256, verdict, rows_read, rows_accepted, rows_refused, reading, doubted, d.delivery AS doubt"
                                + " FROM delivery LEFT JOIN outcome o ON o.delivery = seq LEFT JOIN doubt d ON d.delivery = seq ORDER BY seq")
                .query((row, n) -> new Stored(
                        row.getLong("seq"),
                        row.getLong("run"),
                        row.getString("path"),
                        row.getString("folder"),
                        row.getString("sha256"),
                        verdict(row),
                        differences(row)))
                .list();
        List<Stored> all = new ArrayList<>(stored);
        stored.forEach(s -> rows.remove(s.seq()));
        rows.forEach((seq, number) -> all.add(new Stored(
                seq,
                0,
                "",
                "",
                "",
                Optional.empty(),
                List.of(Counted.of(number, "row") + " stored for a delivery that is not there"))));
        return all;
    }

    private void add(String query) {
        jdbc.sql(query)
                .query((row, n) -> {
                    rows.merge(row.getLong(1), row.getLong(3), Long::sum);
                    BigDecimal sum = Optional.ofNullable(row.getBigDecimal(4)).orElse(BigDecimal.ZERO);
                    return sums.computeIfAbsent(row.getLong(1), d -> new HashMap<>())
                            .merge(ids.code(row.getInt(2)), sum, BigDecimal::add);
                })
                .list();
    }

    private static Optional<Outcome.Verdict> verdict(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("verdict")).map(Outcome.Verdict::valueOf);
    }

    private List<String> differences(ResultSet row) throws SQLException {
        List<String> differences = new ArrayList<>();
        Optional<Outcome.Verdict> verdict = verdict(row);
        if (verdict.isPresent()) {
            addDifferences(
                    row,
                    verdict.get() == Outcome.Verdict.ACCEPTED || verdict.get() == Outcome.Verdict.WAITING,
                    differences);
        } else {
            differences.add("it has no outcome yet; run nightly");
        }
        if ((row.getString("doubted") == null) != (row.getObject("doubt") == null)) {
            differences.add("flags of its values are counted, and not stored, or stored, and not counted");
        }
        return differences;
    }

    private void addDifferences(ResultSet row, boolean accepted, List<String> differences) throws SQLException {
        long seq = row.getLong("seq");
        long read = row.getLong("rows_read");
        long good = row.getLong("rows_accepted");
        long refused = row.getLong("rows_refused");
        if (torn.contains(seq)) {
            differences.add("the pages of its case rows do not follow one another to a last one");
        }
        if (read != good + refused) {
            differences.add(Counted.of(read, "row") + " read, but " + good + " accepted and " + refused + " refused");
        }
        Map<String, BigDecimal> found = sums.getOrDefault(seq, Map.of());
        Optional<JsonColumns.ReadingColumn> reading =
                Optional.ofNullable(row.getString("reading")).map(column -> reading(seq, column));
        long stored = rows.getOrDefault(seq, 0L);
        // A refused row whose key can be read leaves a missing value, unless another row gives the value.
        long expected =
                accepted ? reading.map(JsonColumns.ReadingColumn::storedRows).orElse(good) : 0;
        if (stored != expected) {
            differences.add(Counted.of(stored, "row") + " stored, but " + expected + " should be");
        }
        if (reading.isEmpty()) {
            differences.add("what was read of it, and found in it, is not stored");
        }
        for (JsonColumns.SumColumn sum : reading.filter(r -> accepted)
                .map(JsonColumns.ReadingColumn::sums)
                .orElse(List.of())) {
            BigDecimal is = found.getOrDefault(sum.indicator(), BigDecimal.ZERO);
            if (is.compareTo(new BigDecimal(sum.sum())) != 0) {
                differences.add("the stored rows of " + sum.indicator() + " add up to " + Decimals.text(is)
                        + ", the receipt says " + sum.sum());
            }
        }
    }

    private static JsonColumns.ReadingColumn reading(long delivery, String column) {
        return DamagedDatabaseException.reading(
                "what was read of delivery " + delivery, () -> JsonColumns.reading(column));
    }
}
