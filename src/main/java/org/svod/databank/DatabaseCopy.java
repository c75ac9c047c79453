package org.svod.databank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.svod.files.ChainHead;

/** A copy of a database, opened for reading: changes to the copy do not change the database. */
public final class DatabaseCopy implements AutoCloseable {

    private final Path folder;
    private final SingleConnectionDataSource source;

    private DatabaseCopy(Path folder, SingleConnectionDataSource source) {
        this.folder = folder;
        this.source = source;
    }

    /**
     * Copies the database of a folder and opens the copy.
     *
     * @param database folder of the database
     * @param copy an empty folder
     * @return the copy; empty if the folder has no database
     */
    public static Optional<DatabaseCopy> of(Path database, Path copy) throws IOException {
        if (!Files.isRegularFile(database.resolve(Database.NAME + ".script"))) {
            return Optional.empty();
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(database)) {
            files = listed.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.copy(file, copy.resolve(database.relativize(file).toString()));
        }
        String url = "jdbc:hsqldb:file:" + copy.toAbsolutePath().resolve(Database.NAME)
                + ";hsqldb.lock_file=false;shutdown=true";
        return Optional.of(new DatabaseCopy(copy, new SingleConnectionDataSource(url, "SA", "", true)));
    }

    /**
     * The end of the journal that the database of a folder knows.
     *
     * @param database folder of the database
     * @param copy an empty folder
     * @return the end; empty if there is no database, it is of another version, or it cannot be read or does not prove
     *     itself
     */
    public static Optional<ChainHead> journalHead(Path database, Path copy) throws IOException {
        try (DatabaseCopy opened = of(database, copy).orElse(null)) {
            return opened != null && opened.isUpToDate()
                    ? opened.repositories().journalHead().find()
                    : Optional.empty();
        } catch (RuntimeException e) {
            // Whatever a damaged file makes the database throw: a rebuild, which asks, is the remedy for it.
            return Optional.empty();
        }
    }

    /**
     * Makes sure that the files are as they were when the database was closed, and that the copy can be opened. Comes
     * before everything else that opens the copy.
     *
     * @param database folder of the database, for the message
     * @throws DamagedDatabaseException if not
     */
    public void open(Path database) {
        DatabaseSeal.check(folder);
        try {
            source.getConnection().isReadOnly();
        } catch (SQLException e) {
            throw new DamagedDatabaseException(database, e);
        }
    }

    /** Whether the database was made or migrated by this version of Svod. */
    public boolean isUpToDate() {
        return Database.isUpToDate(source);
    }

    /** The repositories on the copy. */
    public Repositories repositories() {
        JdbcTemplate template = new JdbcTemplate(source);
        template.setQueryTimeout((int) StatementLimit.of(folder).toSeconds());
        return new Repositories(template, Runnable::run);
    }

    @Override
    public void close() {
        source.destroy();
    }
}
