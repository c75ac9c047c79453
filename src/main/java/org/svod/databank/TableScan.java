package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.svod.finding.Counted;

/**
 * Reads every row of the tables that have no proof of their rows, such as those of Spring Batch, and goes through every
 * index of all tables: a row or a part of an index that cannot be read would stop a night that comes to it.
 */
public final class TableScan {

    /** Their rows are compared with their proofs, and some of them are large. */
    private static final Set<String> PROVEN =
            Set.of("ADJUSTMENT", "CASE_PAGE", "CASE_TOTAL", "DELIVERY", "DOUBTED_CELL", "OBSERVATION", "OUTCOME");

    /**
     * Tables whose rows have a proof of these columns, and which are small: a command compares what it needs of them.
     */
    private static final Map<String, String> SMALL =
            new TreeMap<>(Map.of("CODE", "id, list, code", "LYING", "path, seq", "READ_WITH", ReadWithRow.COLUMNS));

    private final JdbcTemplate template;

    TableScan(JdbcTemplate template) {
        this.template = template;
    }

    /** The tables and indexes that cannot be read, in words. */
    public List<String> differences() {
        List<String> differences = tables();
        if (differences.isEmpty()) {
            differences.addAll(indexes());
            SMALL.forEach((table, columns) -> proofs(table, columns, differences));
        }
        return differences;
    }

    private void proofs(String table, String columns, List<String> differences) {
        int[] changed = new int[1];
        template.query("SELECT " + columns + ", proof FROM " + table, (ResultSet row) -> {
            Object[] values = new Object[row.getMetaData().getColumnCount() - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getMetaData().getColumnType(i + 1) == Types.VARBINARY
                        ? row.getBytes(i + 1)
                        : row.getString(i + 1);
            }
            changed[0] += RowProof.of(values).equals(row.getString("proof")) ? 0 : 1;
        });
        if (changed[0] > 0) {
            differences.add(Counted.of(changed[0], "row") + " of the table " + table + " "
                    + (changed[0] == 1 ? "is" : "are") + " not as stored");
        }
    }

    private List<String> tables() {
        List<String> differences = new ArrayList<>();
        List<String> tables = template.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' ORDER BY table_name",
                String.class);
        for (String table : tables) {
            if (!PROVEN.contains(table)) {
                try {
                    template.query("SELECT * FROM \"" + table + '"', (RowCallbackHandler) TableScan::read);
                } catch (RuntimeException e) {
                    differences.add("the table " + table + " cannot be read: " + DamagedDatabaseException.told(e));
                }
            }
        }
        return differences;
    }

    /** An index of a table, and the first of its columns. */
    private record Index(String table, String name, String column) {}

    private List<String> indexes() {
        List<String> differences = new ArrayList<>();
        Map<String, Long> rows = new HashMap<>();
        for (Index index : template.query(
                "SELECT table_name, index_name, column_name FROM information_schema.system_indexinfo"
                        + " WHERE table_schem = 'PUBLIC' AND ordinal_position = 1 ORDER BY table_name, index_name",
                (row, n) -> new Index(row.getString(1), row.getString(2), row.getString(3)))) {
            try {
                long found = through(index);
                long before = rows.computeIfAbsent(index.table(), t -> found);
                if (found != before) {
                    differences.add("the index " + index.name() + " of the table " + index.table() + " has "
                            + Counted.of(found, "row") + ", another index has " + before);
                }
            } catch (RuntimeException e) {
                differences.add("the index " + index.name() + " of the table " + index.table() + " cannot be read: "
                        + DamagedDatabaseException.told(e));
            }
        }
        return differences;
    }

    /** How many rows the index leads to. HSQLDB goes through it from its first entry that is not null to its end. */
    private long through(Index index) {
        return Objects.requireNonNull(template.queryForObject(
                "SELECT COUNT(*) FROM \"" + index.table() + "\" WHERE \"" + index.column() + "\" IS NOT NULL",
                Long.class));
    }

    private static void read(ResultSet row) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            row.getObject(column);
        }
    }
}
