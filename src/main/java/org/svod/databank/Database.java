package org.svod.databank;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hsqldb.jdbc.JDBCPool;

/** The database of a data folder while it is open: brought up to the newest migration, and shut down when it is closed. */
public final class Database implements AutoCloseable {

    private static final String MIGRATIONS = "classpath:db/migration/hsqldb";

    private final JDBCPool pool;

    private Database(JDBCPool pool) {
        this.pool = pool;
    }

    /**
     * Opens the database in this folder, making it where there is none. The caller keeps others out of the folder, which is why the database needs no
     * lock file of its own.
     *
     * @param folder a folder for it alone
     * @param connections how many may be in use at once
     */
    public static Database open(Path folder, int connections) {
        JDBCPool pool = new JDBCPool(connections);
        // Every commit is written through, and the last connection that closes shuts the database down. Not mapped into memory, where all that is stored would count.
        pool.setUrl("jdbc:hsqldb:file:" + folder.toAbsolutePath().resolve("svod")
                + ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached;hsqldb.lock_file=false;hsqldb.nio_data_file=false;shutdown=true");
        pool.setUser("SA");
        pool.setPassword("");
        Database database = new Database(pool);
        try {
            Flyway.configure().dataSource(pool).locations(MIGRATIONS).load().migrate();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Where connections come from. */
    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        try {
            pool.close(0);
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not shut down; the next run puts it in order", e);
        }
    }
}
