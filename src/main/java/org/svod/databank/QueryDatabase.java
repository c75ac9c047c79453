package org.svod.databank;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.svod.observation.Decimals;

/**
 * A database in memory for questions: it holds copies of tables, and a question can only read them. Only for one
 * thread.
 */
public final class QueryDatabase implements AutoCloseable {

    private static final String READER = "READER";

    private final String url = "jdbc:hsqldb:mem:query-" + UUID.randomUUID() + ";hsqldb.tx=mvcc";
    private final Connection owner;

    /** The type of the values of a column. */
    public enum Type {
        /** A text. */
        TEXT("VARCHAR(1000000)"),
        /** A number, exact. */
        NUMBER("DECIMAL(60, 15)"),
        /** A date. */
        DATE("DATE");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        /** The value that a text stands for; null for a blank one. */
        @Nullable
        Object value(String text) {
            if (text.isEmpty()) {
                return null;
            }
            return switch (this) {
                case TEXT -> text;
                case NUMBER -> new BigDecimal(text);
                case DATE -> LocalDate.parse(text);
            };
        }
    }

    /** A column of a table or of an answer. */
    public record Column(String name, Type type) {}

    /** A question that cannot be answered. */
    public static final class QueryException extends Exception {

        private static final long serialVersionUID = 1L;

        private QueryException(SQLException cause) {
            super(words(cause), cause);
        }

        /** HSQLDB repeats the question, which the reader has just written. */
        private static String words(SQLException cause) {
            return String.valueOf(cause.getMessage())
                    .replaceAll("(?s) in statement \\[.*", "")
                    .replace("user lacks privilege or object not found: ", "there is no view or column ")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An answer.
     *
     * @param columns its columns
     * @param rows its rows: a text, a number, a date, or null for each column
     */
    public record Answer(List<Column> columns, List<List<@Nullable Object>> rows) {

        /** Whether two columns have the same name: an object of JSON would lose one of them. */
        public boolean hasSameNames() {
            return columns.stream().map(Column::name).distinct().count() < columns.size();
        }
    }

    /** An empty one. */
    public QueryDatabase() {
        try {
            owner = DriverManager.getConnection(url, "SA", "");
            execute("SET DATABASE SQL NULLS FIRST FALSE");
            execute("CREATE USER " + READER + " PASSWORD ''");
        } catch (SQLException e) {
            throw new IllegalStateException("no database in memory", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Adds a table.
     *
     * @param name its name: small letters and underscores
     * @param columns its columns, named alike
     * @return takes its rows
     */
    public QueryRows add(String name, List<Column> columns) {
        try {
            execute("CREATE TABLE " + quoted(name) + " ("
                    + columns.stream()
                            .map(c -> quoted(c.name()) + " " + c.type().sql)
                            .collect(Collectors.joining(", "))
                    + ")");
            execute("GRANT SELECT ON TABLE " + quoted(name) + " TO " + READER);
            return new QueryRows(
                    columns,
                    owner.prepareStatement("INSERT INTO " + quoted(name) + " VALUES ("
                            + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")"));
        } catch (SQLException e) {
            throw new IllegalStateException("the table " + name + " cannot be made", e);
        }
    }

    /** HSQLDB writes names without quotation marks in capital letters. */
    private static String quoted(String name) {
        return '"' + name.toUpperCase(Locale.ROOT) + '"';
    }

    /**
     * Answers a question.
     *
     * @throws QueryException if it is not a question about these tables
     */
    public Answer ask(String sql) throws QueryException {
        try (Connection reader = DriverManager.getConnection(url, READER, "")) {
            reader.setReadOnly(true);
            try (PreparedStatement question = reader.prepareStatement(sql);
                    ResultSet rows = question.executeQuery()) {
                List<Column> columns = columns(rows);
                List<List<@Nullable Object>> answered = new ArrayList<>();
                while (rows.next()) {
                    answered.add(row(rows, columns));
                }
                return new Answer(columns, answered);
            }
        } catch (SQLException e) {
            throw new QueryException(e);
        }
    }

    private static List<Column> columns(ResultSet rows) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            Type type = switch (rows.getMetaData().getColumnType(i)) {
                case Types.DECIMAL, Types.NUMERIC, Types.INTEGER, Types.BIGINT, Types.SMALLINT, Types.DOUBLE ->
                    Type.NUMBER;
                case Types.DATE -> Type.DATE;
                default -> Type.TEXT;
            };
            columns.add(new Column(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), type));
        }
        return columns;
    }

    private static List<@Nullable Object> row(ResultSet rows, List<Column> columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
            values.add(
                    switch (columns.get(i - 1).type()) {
                        case NUMBER ->
                            Optional.ofNullable(rows.getBigDecimal(i))
                                    .map(Decimals::plain)
                                    .orElse(null);
                        case DATE -> rows.getObject(i, LocalDate.class);
                        case TEXT -> rows.getString(i);
                    });
        }
        return values;
    }

    @Override
    public void close() {
        try (owner) {
            execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException("the database in memory cannot be closed", e);
        }
    }
}
