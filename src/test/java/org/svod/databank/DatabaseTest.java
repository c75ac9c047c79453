package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What changed rows leave behind in the file of the database is given back, and a kill meanwhile costs nothing. */
class DatabaseTest {

    private static final int KEPT = 500;
    private static final int WASTED = 1_500;
    private static final int KILLS = Integer.getInteger("svod.kills", 6);
    /** It is written again within this number of milliseconds. */
    private static final long TIME = 200;

    private static final String TEXT = "x".repeat(4_000);

    @TempDir
    private Path folder;

    /**
     * The database would make a checkpoint after 50 MB, which waits for the first transaction and keeps the second one
     * waiting: if the first needs something that the second holds, both wait for ever.
     */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aTransactionBeginsAlthoughAnotherIsOpenAndMuchWasWritten() throws SQLException {
        String megabyte = "x".repeat(1 << 20);
        try (Database database = Database.open(folder, 3);
                Connection open = database.source().getConnection();
                Connection other = database.source().getConnection()) {
            JdbcTemplate template = new JdbcTemplate(database.source());
            template.execute("CREATE TABLE much (id INTEGER PRIMARY KEY, text LONGVARCHAR)");
            open.setAutoCommit(false);
            other.setAutoCommit(false);
            insert(open, 0, "first");
            for (int i = 1; i <= 60; i++) {
                insert(other, i, megabyte);
                other.commit();
            }

            insert(other, 61, "begins and ends");
            other.commit();
            open.commit();

            assertThat(template.queryForObject("SELECT COUNT(*) FROM much", Integer.class))
                    .isEqualTo(62);
        }
    }

    private static void insert(Connection connection, int id, String text) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO much VALUES (?, ?)")) {
            insert.setInt(1, id);
            insert.setString(2, text);
            insert.executeUpdate();
        }
    }

    /** Opens the database in a folder, wastes some six megabytes of its file, says so, and closes it. */
    static final class Waster {

        private Waster() {}

        public static void main(String[] args) {
            try (Database database = Database.open(Path.of(args[0]), 2)) {
                waste(new JdbcTemplate(database.source()));
                System.out.println("closes");
            }
            System.out.println("closed");
        }
    }

    private static void waste(JdbcTemplate template) {
        template.execute("CREATE TABLE IF NOT EXISTS kept (id INTEGER PRIMARY KEY, text LONGVARCHAR)");
        template.execute("CREATE TABLE IF NOT EXISTS wasted (id INTEGER PRIMARY KEY, text LONGVARCHAR)");
        template.batchUpdate(
                "MERGE INTO kept USING (VALUES(?, ?)) AS v(id, text) ON kept.id = v.id WHEN MATCHED THEN UPDATE SET kept.text = v.text"
                        + " WHEN NOT MATCHED THEN INSERT VALUES v.id, v.text",
                IntStream.range(0, KEPT)
                        .mapToObj(i -> new Object[] {i, TEXT + i})
                        .toList());
        template.batchUpdate(
                "INSERT INTO wasted VALUES (?, ?)",
                IntStream.range(0, WASTED).mapToObj(i -> new Object[] {i, TEXT}).toList());
        template.update("DELETE FROM wasted");
    }

    private void assertKept() {
        try (Database database = Database.open(folder, 2)) {
            JdbcTemplate template = new JdbcTemplate(database.source());
            assertThat(template.queryForObject(
                            "SELECT COUNT(*) FROM kept WHERE text = '" + TEXT + "' || id", Integer.class))
                    .isEqualTo(KEPT);
            assertThat(template.queryForObject("SELECT COUNT(*) FROM wasted", Integer.class))
                    .isZero();
        }
    }

    @Test
    void whyItCouldNotBeOpenedIsToldAndNotThatItCouldNotBeClosed() throws IOException {
        Files.writeString(folder.resolve("svod.script"), "no statement");
        Files.writeString(folder.resolve("svod.properties"), "version=2.7.4\nmodified=no\n");
        assertThatThrownBy(() -> Database.open(folder, 2).close())
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("error in script file")
                .hasMessageContaining("svod rebuild");
    }

    /**
     * As a kill leaves it: the first migration done, of the second one a table; and as the night after would leave
     * that, with the failure on record.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneThatWasKilledWhileItWasMadeIsMadeAnew(boolean failedAgain) throws SQLException {
        halfMade(List.of("CREATE TABLE code (id INTEGER PRIMARY KEY)"), failedAgain);
        try (Database database = Database.open(folder, 2)) {
            assertThat(new JdbcTemplate(database.source()).queryForObject("SELECT COUNT(*) FROM run", Integer.class))
                    .isZero();
        }
        try (Database database = Database.open(folder, 2)) {
            assertThat(Database.isUpToDate(database.source())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneInWhichARunIsStoredIsNeverThrownAway(boolean failedAgain) throws SQLException {
        halfMade(List.of("CREATE TABLE run (id BIGINT PRIMARY KEY)", "INSERT INTO run VALUES (1)"), failedAgain);
        for (int night = 0; night < 2; night++) {
            assertThatThrownBy(() -> Database.open(folder, 2).close())
                    .isInstanceOfAny(DamagedDatabaseException.class, OtherVersionException.class);
        }
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet runs = statement.executeQuery("SELECT COUNT(*) FROM run")) {
            assertThat(runs.next() ? runs.getInt(1) : 0).isEqualTo(1);
        }
    }

    @Test
    void aWordThatFlywayNeverWroteIsToldAsDamage() throws SQLException {
        Database.open(folder, 2).close();
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "UPDATE \"flyway_schema_history\" SET \"type\" = 'sQL' WHERE \"version\" = '2'"))
                    .isOne();
        }
        DatabaseSeal.remove(folder);

        assertThatThrownBy(() -> Database.open(folder, 2).close())
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("svod rebuild");
    }

    private String url() {
        return "jdbc:hsqldb:file:" + folder.resolve("svod") + ";hsqldb.lock_file=false;shutdown=true;user=SA;password=";
    }

    private void halfMade(List<String> more, boolean failedAgain) throws SQLException {
        FluentConfiguration flyway =
                Flyway.configure().dataSource(url(), "SA", "").locations("classpath:db/migration/hsqldb");
        Flyway.configure().configuration(flyway).target("1").load().migrate();
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            for (String sql : more) {
                statement.execute(sql);
            }
        }
        if (failedAgain) {
            assertThatThrownBy(() -> flyway.load().migrate()).isInstanceOf(FlywayException.class);
        }
    }

    /** A damaged index can lead in a circle. A sealed database has none, and is not slowed down. */
    @Test
    void onlyInADatabaseThatAKilledRunLeftAStatementMayNotTakeForEver() throws IOException, SQLException {
        Path own = Files.createDirectory(folder.resolve("limited"));
        assertThat(limit(own)).as("a new one").isZero();
        assertThat(limit(own)).as("a closed one").isZero();
        Files.delete(own.resolve(DatabaseSeal.FILE));
        assertThat(limit(own)).as("one that a killed run left").isGreaterThanOrEqualTo(120);
        assertThat(limit(own)).as("closed again").isZero();
    }

    private static int limit(Path own) throws SQLException {
        try (Database database = Database.open(own, 2);
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.getQueryTimeout();
        }
    }

    @Test
    void whatLiesWasteIsGivenBackWhenItIsClosed() throws IOException {
        for (int i = 0; i < 3; i++) {
            Waster.main(new String[] {folder.toString()});
            assertThat(Files.size(folder.resolve("svod.data"))).isLessThan(6L << 20);
        }
        assertKept();
    }

    @Test
    void aKillWhileItIsWrittenAnewCostsNothing() throws IOException, InterruptedException {
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Waster.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader out = process.inputReader()) {
                assertThat(out.readLine()).isEqualTo("closes");
                killed += process.waitFor(i * TIME / KILLS, TimeUnit.MILLISECONDS) ? 0 : 1;
                process.destroyForcibly().waitFor();
            }
            assertKept();
        }
        assertThat(killed).as("kills before it had closed").isPositive();
    }
}
