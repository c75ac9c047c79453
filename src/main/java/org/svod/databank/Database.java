package org.svod.databank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of a data folder while it is open: migrated to the newest version when it is opened, and shut down when
 * it is closed.
 */
public final class Database implements AutoCloseable {

    /** The names of its files begin with this. */
    static final String NAME = "svod";

    /** Number of prepared statements that each connection keeps: about as many as there are. */
    private static final int STATEMENTS = 100;

    /**
     * There are enough connections for every use at one time. Waiting for one is a sign of a mistake in the program,
     * and must not last for ever.
     */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** Unused bytes in the database file above which the file may be rewritten. */
    private static final long TOLERATED_WASTE = 4L << 20;

    private final Path folder;
    private final BasicDataSource pool;
    private final JdbcTemplate template;
    private final PlatformTransactionManager transactions;

    private Database(Path folder, BasicDataSource pool) {
        this.folder = folder;
        this.pool = pool;
        this.template = new JdbcTemplate(pool);
        this.transactions = new JdbcTransactionManager(pool);
    }

    /**
     * Opens the database in this folder. Makes it if there is none, or if a run was killed while it was making it. The
     * caller keeps other processes out of the folder, so the database needs no lock file of its own.
     *
     * @param folder a folder for the database alone
     * @param connections how many connections may be in use at once
     * @throws OtherVersionException if another version made it, and it cannot be migrated
     * @throws DamagedDatabaseException if it cannot be opened, or its files are not as they were when it was closed
     */
    public static Database open(Path folder, int connections) {
        DatabaseSeal.check(folder);
        boolean isProven = DatabaseSeal.exists(folder) || Files.notExists(folder.resolve(NAME + ".data"));
        DatabaseSeal.remove(folder);
        try {
            return opened(folder, connections, isProven);
        } catch (HalfMadeException e) {
            try {
                remove(folder);
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
            return opened(folder, connections, true);
        }
    }

    private static Database opened(Path folder, int connections, boolean isProven) {
        BasicDataSource pool = new BasicDataSource();
        if (!isProven) {
            pool.setDefaultQueryTimeout(StatementLimit.of(folder));
        }
        // Every commit is written through to the disk, and the last connection that closes shuts the database down. The
        // file is not mapped into memory, because then everything that is stored would count as memory.
        pool.setUrl(
                "jdbc:hsqldb:file:" + folder.toAbsolutePath().resolve(NAME)
                        + ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached;hsqldb.lock_file=false;hsqldb.nio_data_file=false;shutdown=true");
        pool.setUsername("SA");
        pool.setPassword("");
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMaxWait(LONGEST_WAIT);
        // HSQLDB compiles a statement again each time it is prepared. For a small file that takes longer than the
        // execution.
        pool.setPoolPreparedStatements(true);
        pool.setMaxOpenPreparedStatements(STATEMENTS);
        KeptOpen open = KeptOpen.of(pool.getUrl());
        try {
            Migrations.run(pool);
            return new Database(folder, pool);
        } catch (FlywayException e) {
            throw givenUp(
                    pool,
                    isHalfMade(pool)
                            ? new HalfMadeException(e)
                            : e instanceof FlywayValidateException
                                    ? new OtherVersionException(folder)
                                    : new DamagedDatabaseException(folder, e));
        } catch (RuntimeException e) {
            // Flyway meets a word in its own table that it never wrote.
            throw givenUp(pool, new DamagedDatabaseException(folder, e));
        } finally {
            open.close();
        }
    }

    /**
     * A connection that keeps the database open until the pool has one of its own. The pool closes the first connection
     * that it makes, and the last connection that is closed shuts the database down, so it would be opened twice.
     */
    private record KeptOpen(Optional<Connection> connection) {

        static KeptOpen of(String url) {
            try {
                return new KeptOpen(Optional.of(DriverManager.getConnection(url, "SA", "")));
            } catch (SQLException e) {
                // The first use of the pool says why the database cannot be opened.
                return new KeptOpen(Optional.empty());
            }
        }

        void close() {
            connection.ifPresent(open -> {
                try {
                    open.close();
                } catch (SQLException e) {
                    throw new IllegalStateException("a connection to the database was not closed", e);
                }
            });
        }
    }

    /** A run was killed, or failed, before the database was made: there is nothing in it yet. */
    private static final class HalfMadeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HalfMadeException(FlywayException cause) {
            super(cause);
        }
    }

    /**
     * Whether the migrations that make the database are incomplete and no run was ever stored in it. Statements that
     * make tables commit one by one, so a killed run leaves some of them.
     */
    private static boolean isHalfMade(BasicDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            boolean complete = Arrays.stream(Migrations.flyway(pool).info().all())
                    .allMatch(migration -> migration.getState().isApplied()
                            && !migration.getState().isFailed());
            return !complete && !hasRuns(statement);
        } catch (SQLException | FlywayException e) {
            // The database cannot be read at all; the caller must report that.
            return false;
        }
    }

    private static boolean hasRuns(Statement statement) throws SQLException {
        try (ResultSet table = statement.executeQuery(
                "SELECT 1 FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND table_name = 'RUN'")) {
            if (!table.next()) {
                return false;
            }
        }
        try (ResultSet run = statement.executeQuery("SELECT id FROM run")) {
            return run.next();
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.getFileName().toString().startsWith(NAME + "."))
                    .toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    /** The reason why it could not be opened. Closes the pool; the database stays as it was. */
    private static RuntimeException givenUp(BasicDataSource pool, RuntimeException failure) {
        try {
            pool.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** Whether the database of this source was made or migrated by this version. */
    static boolean isUpToDate(DataSource source) {
        return Migrations.flyway(source).validateWithResult().validationSuccessful;
    }

    /** The repositories of this database. */
    public Repositories repositories() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return DamagedDatabaseException.reading(
                "the list of codes",
                () -> new Repositories(template, action -> transaction.executeWithoutResult(t -> action.run())));
    }

    /** The transactions of everything that is stored. */
    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /** For tests that look into the database. */
    public JdbcTemplate template() {
        return template;
    }

    /** The source of connections. */
    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        shutDown();
        try {
            DatabaseSeal.write(folder);
        } catch (IOException e) {
            throw DamagedDatabaseException.notSealed(folder, e);
        }
    }

    private void shutDown() {
        try (pool;
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(0);
            if (isWasteful(statement)) {
                statement.execute("SHUTDOWN COMPACT");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not shut down; the next run puts it in order", e);
        }
    }

    /**
     * Whether most of the file is space that changed rows no longer use. HSQLDB reuses this space only while the
     * database is open, so the file would grow every night for ever.
     */
    private static boolean isWasteful(Statement statement) throws SQLException {
        try (ResultSet file = statement.executeQuery(
                "SELECT file_lost_bytes, file_free_pos FROM information_schema.system_cacheinfo")) {
            return file.next() && file.getLong(1) > TOLERATED_WASTE && 2 * file.getLong(1) > file.getLong(2);
        }
    }
}
