package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.svod.settings.OperatorException;

/**
 * The proofs of all outcomes, against their rows and against the digests that the journal has. Every row is read in the
 * order of the deliveries; then each index is walked along, because a damaged one hides rows from a query.
 */
public final class OutcomeProofs {

    /** A condition that every row meets, on the first column of each index. */
    private static final List<String> INDEXES =
            List.of("run >= 0", "state >= ''", "sha256 >= ''", "file >= ''", "scope >= ''", "folder >= ''");

    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate template;

    /** Uses this database. */
    public OutcomeProofs(JdbcTemplate template) {
        this.template = template;
    }

    /**
     * Digests of the outcomes that the journal may not have yet, by the number of the delivery.
     *
     * @param after those of deliveries after this one
     * @param most no more than this many of them, the first ones
     */
    public SortedMap<Long, String> unrecorded(long after, int most) {
        SortedMap<Long, String> digests = new TreeMap<>();
        DamagedDatabaseException.reading(
                "the list of outcomes that are to be recorded",
                () -> template.query(
                        "SELECT " + DeliveryRow.COLUMNS
                                + " FROM (SELECT delivery AS number FROM unrecorded WHERE delivery > ? ORDER BY delivery LIMIT ?)"
                                + " JOIN delivery ON seq = number",
                        (row, n) -> digests.put(
                                row.getLong("seq"), DeliveryRow.proven(row).digest()),
                        after,
                        most));
        return digests;
    }

    /** All of them. */
    public Map<Long, String> unrecorded() {
        return unrecorded(0, Integer.MAX_VALUE);
    }

    /** The journal has these outcomes now. */
    public void recorded(Collection<Long> deliveries) {
        template.batchUpdate(
                "DELETE FROM unrecorded WHERE delivery = ?",
                deliveries.stream().map(d -> new Object[] {d}).toList());
    }

    /**
     * Everything that is not as it was stored, in words.
     *
     * @param recorded the digests that the journal has, by the number of the delivery
     */
    public List<String> differences(Map<Long, String> recorded) {
        return differences(Optional.of(recorded));
    }

    /** Everything that is not as it was stored, in words, without a look at the journal. */
    public List<String> differences() {
        return differences(Optional.empty());
    }

    private List<String> differences(Optional<Map<Long, String>> recorded) {
        Walk walk = new Walk(recorded);
        try {
            walk.all();
        } catch (RuntimeException e) {
            walk.add("the deliveries", e);
        }
        return List.copyOf(walk.differences);
    }

    private final class Walk {

        private final Optional<Map<Long, String>> recorded;
        private final List<String> differences = new ArrayList<>();
        private final Set<Long> unrecorded = new HashSet<>();
        private long last;
        private long sum;

        Walk(Optional<Map<Long, String>> recorded) {
            this.recorded = recorded;
        }

        void all() {
            unrecorded.addAll(template.queryForList("SELECT delivery FROM unrecorded", Long.class));
            // The database holds in memory all that one query gives.
            for (long end = end(); last < end; ) {
                long from = last;
                template.query(
                        "SELECT " + DeliveryRow.COLUMNS + ", " + DeliveryRow.WORK
                                + " FROM delivery WHERE seq > ? AND seq <= ? ORDER BY seq",
                        this::row,
                        from,
                        from + AT_ONCE);
                if (last == from) {
                    throw new IllegalStateException("delivery " + (from + 1) + " is missing");
                }
            }
            if (differences.isEmpty()) {
                INDEXES.forEach(this::index);
            }
        }

        private long end() {
            return template
                    .query("SELECT seq FROM delivery ORDER BY seq DESC LIMIT 1", (row, n) -> row.getLong(1))
                    .stream()
                    .findFirst()
                    .orElse(0L);
        }

        private void row(ResultSet row) throws SQLException {
            long number = row.getLong("seq");
            if (number != last + 1) {
                // An index that leads in a circle would never end.
                throw new IllegalStateException("delivery " + number + " stands where " + (last + 1) + " was expected");
            }
            last = number;
            sum += number;
            String words = DeliveryRow.words(number, row.getString("path"));
            try {
                String digest = DeliveryRow.proven(row).digest();
                DeliveryRow.checkWork(row);
                boolean compared = row.getString("verdict") != null && !unrecorded.contains(number);
                if (compared
                        && recorded.filter(r -> !digest.equals(r.get(number))).isPresent()) {
                    differences.add("the outcome of " + words + " is not the one that the journal has");
                }
            } catch (RuntimeException e) {
                add(words, e);
            }
        }

        private void index(String condition) {
            String found = template.query(
                            "SELECT COUNT(*), SUM(seq) FROM delivery WHERE " + condition,
                            (row, n) -> row.getLong(1) + " " + row.getLong(2))
                    .get(0);
            if (!found.equals(last + " " + sum)) {
                differences.add(
                        "an index of the deliveries (" + condition.split(" ")[0] + ") does not have all of them");
            }
        }

        private void add(String what, RuntimeException e) {
            String told = e instanceof OperatorException
                    ? what + " is not as it was stored"
                    : what + " cannot be read: " + DamagedDatabaseException.told(e);
            differences.add(told);
        }
    }
}
