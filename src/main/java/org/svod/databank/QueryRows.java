package org.svod.databank;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The rows of a table that is being filled. */
public final class QueryRows implements AutoCloseable {

    private static final int BATCH = 1000;

    private final List<QueryDatabase.Column> columns;
    private final PreparedStatement insert;
    private int waiting;

    QueryRows(List<QueryDatabase.Column> columns, PreparedStatement insert) {
        this.columns = columns;
        this.insert = insert;
    }

    /**
     * Adds a row.
     *
     * @param texts a text for each column; blank for no value
     */
    public void add(List<String> texts) {
        try {
            for (int i = 0; i < columns.size(); i++) {
                insert.setObject(i + 1, columns.get(i).type().value(texts.get(i)));
            }
            insert.addBatch();
            waiting++;
            if (waiting == BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a row cannot be added", e);
        }
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() {
        try (insert) {
            flush();
        } catch (SQLException e) {
            throw new IllegalStateException("rows cannot be added", e);
        }
    }
}
