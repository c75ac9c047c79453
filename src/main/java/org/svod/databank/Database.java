package org.svod.databank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of a data folder while it is open: brought up to the newest migration, and shut down when it is closed.
 */
public final class Database implements AutoCloseable {

    /** Its files begin with it. */
    static final String NAME = "svod";

    private static final String MIGRATIONS = "classpath:db/migration/hsqldb";

    /** So many statements of a connection are kept: about all that there are. */
    private static final int STATEMENTS = 100;

    /**
     * There are as many connections as can be in use; who waits for one has met a mistake, and shall not wait for ever.
     */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** So many bytes may lie waste in its file before it is written anew. */
    private static final long TOLERATED_WASTE = 4L << 20;

    private final BasicDataSource pool;

    private final JdbcTemplate template;
    private final PlatformTransactionManager transactions;

    private Database(BasicDataSource pool) {
        this.pool = pool;
        this.template = new JdbcTemplate(pool);
        this.transactions = new JdbcTransactionManager(pool);
    }

    /**
     * Opens the database in this folder, making it where there is none, or where a run was killed while it was made.
     * The caller keeps others out of the folder, which is why the database needs no lock file of its own.
     *
     * @param folder a folder for it alone
     * @param connections how many may be in use at once
     * @throws OtherVersionException where another version made it, and it cannot be brought up to date
     * @throws DamagedDatabaseException where it cannot be opened
     */
    public static Database open(Path folder, int connections) {
        try {
            return opened(folder, connections);
        } catch (HalfMadeException e) {
            try {
                remove(folder);
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
            return opened(folder, connections);
        }
    }

    private static Database opened(Path folder, int connections) {
        BasicDataSource pool = new BasicDataSource();
        // Every commit is written through, and the last connection that closes shuts the database down. Not mapped into
        // memory, where all that is stored would count.
        pool.setUrl(
                "jdbc:hsqldb:file:" + folder.toAbsolutePath().resolve(NAME)
                        + ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached;hsqldb.lock_file=false;hsqldb.nio_data_file=false;shutdown=true");
        pool.setUsername("SA");
        pool.setPassword("");
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMaxWait(LONGEST_WAIT);
        // HSQLDB compiles a statement anew whenever it is prepared: for a small file that costs more than to execute
        // it.
        pool.setPoolPreparedStatements(true);
        pool.setMaxOpenPreparedStatements(STATEMENTS);
        try {
            migrations(pool).migrate();
            return new Database(pool);
        } catch (FlywayException e) {
            throw givenUp(
                    pool,
                    isHalfMade(pool)
                            ? new HalfMadeException(e)
                            : e instanceof FlywayValidateException
                                    ? new OtherVersionException(folder)
                                    : new DamagedDatabaseException(folder, e));
        } catch (RuntimeException e) {
            throw givenUp(pool, e);
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
     * Whether migrations are missing that make a database, and no run was ever stored in it. Statements that make
     * tables commit one by one, so a kill leaves some of them.
     */
    private static boolean isHalfMade(BasicDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            boolean complete = Arrays.stream(migrations(pool).info().all())
                    .allMatch(migration -> migration.getState().isApplied()
                            && !migration.getState().isFailed());
            return !complete && !hasRuns(statement);
        } catch (SQLException | FlywayException e) {
            // It cannot be read at all: that is what has to be told.
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

    /** Why it could not be opened, with the pool given up; the database is left as it was. */
    private static RuntimeException givenUp(BasicDataSource pool, RuntimeException failure) {
        try {
            pool.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static Flyway migrations(DataSource source) {
        return Flyway.configure().dataSource(source).locations(MIGRATIONS).load();
    }

    /** Whether what lies behind this source was made, or brought up to date, by this version. */
    static boolean isUpToDate(DataSource source) {
        return migrations(source).validateWithResult().validationSuccessful;
    }

    /** The repositories on it. */
    public Repositories repositories() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new Repositories(template, action -> transaction.executeWithoutResult(t -> action.run()));
    }

    /** The transactions of everything that is stored. */
    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /** For tests that look into it. */
    public JdbcTemplate template() {
        return template;
    }

    /** Where connections come from. */
    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        try (pool;
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            if (isWasteful(statement)) {
                statement.execute("SHUTDOWN COMPACT");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not shut down; the next run puts it in order", e);
        }
    }

    /**
     * Whether most of its file is what changed rows have left behind, which HSQLDB uses again only while it is open:
     * every night would add to it for ever.
     */
    private static boolean isWasteful(Statement statement) throws SQLException {
        try (ResultSet file = statement.executeQuery(
                "SELECT file_lost_bytes, file_free_pos FROM information_schema.system_cacheinfo")) {
            return file.next() && file.getLong(1) > TOLERATED_WASTE && 2 * file.getLong(1) > file.getLong(2);
        }
    }
}
