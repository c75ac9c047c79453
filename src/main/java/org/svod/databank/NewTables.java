package org.svod.databank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/**
 * Makes the tables of a database that has none, as Flyway would make them, with Flyway's list of the scripts that were
 * run. A test compares both. The list is made first, and each script enters it after it was run: whatever a kill
 * leaves, it leaves Flyway something that Flyway could have left.
 */
final class NewTables {

    private static final Pattern SCRIPT = Pattern.compile("V([0-9]+)__(\\w+)\\.sql");

    private static final List<String> FLYWAYS_LIST = List.of("""
                    CREATE TABLE "flyway_schema_history" (
                        "installed_rank" INT NOT NULL,
                        "version" VARCHAR(50),
                        "description" VARCHAR(200) NOT NULL,
                        "type" VARCHAR(20) NOT NULL,
                        "script" VARCHAR(1000) NOT NULL,
                        "checksum" INT,
                        "installed_by" VARCHAR(100) NOT NULL,
                        "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
                        "execution_time" INT NOT NULL,
                        "success" BIT NOT NULL,
                        CONSTRAINT "flyway_schema_history_pk" PRIMARY KEY ("installed_rank"))""", """
                    CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success")""");

    private static final String ENTRY = """
            INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type", "script", "checksum",
                "installed_by", "execution_time", "success")
            VALUES (?, ?, ?, 'SQL', ?, ?, CURRENT_USER, 0, TRUE)""";

    private NewTables() {}

    /**
     * Makes them.
     *
     * @return false if the database has a table already, or cannot tell; then nothing was done
     * @throws FlywayException if a script failed, as when Flyway runs it
     */
    static boolean make(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isEmpty(statement)) {
                return false;
            }
            for (String part : FLYWAYS_LIST) {
                statement.execute(part);
            }
            try (PreparedStatement entry = connection.prepareStatement(ENTRY)) {
                for (Migrations.Script script : Migrations.ALL) {
                    for (String part : statements(script)) {
                        statement.execute(part);
                    }
                    enter(script, entry);
                }
            }
            return true;
        } catch (SQLException e) {
            throw new FlywayException("the tables of a new database were not made", e);
        }
    }

    private static boolean isEmpty(Statement statement) {
        try (ResultSet tables =
                statement.executeQuery("SELECT 1 FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
            return !tables.next();
        } catch (SQLException e) {
            // The database is damaged: Flyway meets the same, and its words are reported.
            return false;
        }
    }

    /**
     * The statements of a script. Each ends with a semicolon at the end of a line; comments have lines of their own.
     */
    private static List<String> statements(Migrations.Script script) {
        String lines =
                text(script).lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n", "", "\n"));
        return List.of(lines.split(";\\s*\n")).stream()
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String text(Migrations.Script script) {
        try (InputStream file = Objects.requireNonNull(
                NewTables.class.getResourceAsStream("/" + Migrations.FOLDER + "/" + script.name()), script.name())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void enter(Migrations.Script script, PreparedStatement entry) throws SQLException {
        Matcher name = SCRIPT.matcher(script.name());
        if (!name.matches()) {
            throw new IllegalStateException("not the name of a script: " + script.name());
        }
        entry.setInt(1, Migrations.ALL.indexOf(script) + 1);
        entry.setString(2, name.group(1));
        entry.setString(3, name.group(2).replace('_', ' '));
        entry.setString(4, script.name());
        entry.setInt(5, script.checksum());
        entry.executeUpdate();
    }
}
