package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Reads every row of the tables that have no proof of their rows, such as those of Spring Batch: a row that cannot be
 * read would stop a night that comes to it.
 */
public final class TableScan {

    /** Their rows are compared with their proofs, and some of them are large. */
    private static final Set<String> PROVEN =
            Set.of("ADJUSTMENT", "CASE_PAGE", "CASE_TOTAL", "DELIVERY", "DOUBTED_CELL", "OBSERVATION", "OUTCOME");

    private final JdbcTemplate template;

    TableScan(JdbcTemplate template) {
        this.template = template;
    }

    /** The tables that cannot be read, in words. */
    public List<String> differences() {
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

    private static void read(ResultSet row) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            row.getObject(column);
        }
    }
}
