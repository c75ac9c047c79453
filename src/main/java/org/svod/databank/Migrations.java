package org.svod.databank;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The scripts that make the tables. Flyway runs them. It takes a fifth of a second to find out that there is nothing to
 * do, so an ordinary night compares Flyway's own list in the database with the list here first, and calls Flyway only
 * if they differ. For a new database Flyway takes longer than the scripts do, so {@link NewTables} runs them there.
 */
final class Migrations {

    /** The folder of the scripts on the class path. */
    static final String FOLDER = "db/migration/hsqldb";

    /**
     * A script that was run.
     *
     * @param name the name of its file
     * @param checksum Flyway's checksum of it
     */
    record Script(String name, int checksum) {}

    /** All scripts, in their order. A test compares them with the files, and says what must stand here. */
    static final List<Script> ALL = List.of(
            new Script("V1__job_repository.sql", -1_000_967_534),
            new Script("V2__databank.sql", -1_417_717_963),
            new Script("V4__consolidated.sql", -1_376_593_119),
            new Script("V5__evidence_names_its_delivery.sql", 1_695_665_839),
            new Script("V6__journal_head.sql", -280_506_334),
            new Script("V7__doubted_values.sql", -29_639_405),
            new Script("V8__read_with.sql", -328_520_232),
            new Script("V9__proofs.sql", 1_358_808_763),
            new Script("V10__no_checkpoint_by_itself.sql", -818_873_867),
            new Script("V11__more_proofs.sql", 766_425_545),
            new Script("V12__quality.sql", 1_852_137_835),
            new Script("V13__deliveries_of_a_return.sql", -940_466_405));

    private Migrations() {}

    /** Flyway for this database. */
    static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + FOLDER)
                .load();
    }

    /** Brings the database to the newest version. */
    static void run(DataSource source) {
        if (!areComplete(source) && !NewTables.make(source)) {
            flyway(source).migrate();
        }
    }

    /**
     * Whether Flyway's list in the database says that exactly these scripts were run, each with success. Otherwise, and
     * if the list cannot be read, Flyway must say what is wrong.
     */
    private static boolean areComplete(DataSource source) {
        List<Script> run = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT \"script\", \"checksum\", \"success\", \"type\" FROM \"flyway_schema_history\" ORDER BY \"installed_rank\"")) {
            while (rows.next()) {
                if (!rows.getBoolean(3) || !"SQL".equals(rows.getString(4))) {
                    return false;
                }
                run.add(new Script(rows.getString(1), rows.getInt(2)));
            }
        } catch (SQLException e) {
            // There is no list yet, or the database is damaged: Flyway meets the same, and its words are reported.
            return false;
        }
        return run.equals(ALL);
    }
}
