package org.svod.databank;

import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An empty database in memory, made by the real migrations. */
public final class MemoryDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final SingleConnectionDataSource source;
    private final JdbcTemplate template;

    /** A new one that nobody else has. */
    public MemoryDatabase() {
        source = new SingleConnectionDataSource(
                "jdbc:hsqldb:mem:test" + NUMBER.incrementAndGet() + ";hsqldb.tx=mvcc", "SA", "", true);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/hsqldb")
                .load()
                .migrate();
        template = new JdbcTemplate(source);
    }

    /** The repositories on it, as they are when the application has just started. */
    public Repositories repositories() {
        return new Repositories(template, Runnable::run);
    }

    /** For a test that looks into it, or spoils something. */
    public JdbcTemplate template() {
        return template;
    }

    @Override
    public void close() {
        template.execute("SHUTDOWN");
        source.destroy();
    }
}
