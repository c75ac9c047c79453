package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class MigrationsTest {

    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource("jdbc:hsqldb:mem:migrations", "SA", "", true);
    private final JdbcTemplate template = new JdbcTemplate(source);

    @AfterEach
    void shutDown() {
        template.execute("SHUTDOWN");
        source.destroy();
    }

    /** If it fails, a file is new: add the line that the message shows. A file that was shipped never changes. */
    @Test
    void theListIsThatOfTheFiles() {
        assertThat(Arrays.stream(Migrations.flyway(source).info().all())
                        .map(file -> new Migrations.Script(file.getScript(), file.getChecksum())))
                .isEqualTo(Migrations.ALL);
    }

    @Test
    void anEmptyDatabaseGetsAllTablesAndAFullOneStaysAsItIs() {
        Migrations.run(source);
        List<String> tables = tables();
        assertThat(tables).contains("DELIVERY", "RUN", "BATCH_JOB_INSTANCE");
        Migrations.run(source);
        assertThat(tables()).isEqualTo(tables);
        assertThat(Migrations.flyway(source).validateWithResult().validationSuccessful)
                .isTrue();
    }

    /** Its time of installation is of the moment, and Flyway measures how long each script took. */
    @Test
    void aNewDatabaseIsAsFlywayWouldHaveMadeIt() {
        SingleConnectionDataSource other = new SingleConnectionDataSource("jdbc:hsqldb:mem:other", "SA", "", true);
        JdbcTemplate made = new JdbcTemplate(other);
        try {
            Migrations.flyway(other).migrate();
            Migrations.run(source);
            assertThat(script(template)).hasSizeGreaterThan(50).isEqualTo(script(made));
            assertThat(list(template)).hasSameSizeAs(Migrations.ALL).isEqualTo(list(made));
        } finally {
            made.execute("SHUTDOWN");
            other.destroy();
        }
    }

    @Test
    void whatAKilledRunHasMadeOfANewDatabaseIsLeftToFlyway() {
        Flyway.configure()
                .configuration(Migrations.flyway(source).getConfiguration())
                .target("11")
                .load()
                .migrate();
        template.execute("CREATE TABLE quality (half BIGINT)");
        assertThatThrownBy(() -> Migrations.run(source)).isInstanceOf(FlywayException.class);
    }

    @Test
    void tablesOfOthersAreLeftToFlyway() {
        template.execute("CREATE TABLE other (id INT)");
        assertThatThrownBy(() -> Migrations.run(source)).isInstanceOf(FlywayException.class);
        assertThat(tables()).containsExactly("OTHER");
    }

    private static List<String> script(JdbcTemplate database) {
        return database.queryForList("SCRIPT", String.class).stream()
                .filter(line -> !line.startsWith("SET DATABASE UNIQUE NAME")
                        && !line.startsWith("INSERT INTO \"flyway_schema_history\""))
                .toList();
    }

    private static List<Map<String, Object>> list(JdbcTemplate database) {
        return database.queryForList(
                "SELECT \"installed_rank\", \"version\", \"description\", \"type\", \"script\", \"checksum\", \"installed_by\", \"success\" FROM \"flyway_schema_history\" ORDER BY \"installed_rank\"");
    }

    @Test
    void aDatabaseOfAnEarlierVersionGetsWhatIsNew() {
        Flyway.configure()
                .configuration(Migrations.flyway(source).getConfiguration())
                .target("10")
                .load()
                .migrate();
        Migrations.Script last = Migrations.ALL.get(Migrations.ALL.size() - 1);
        assertThat(scripts()).isNotEmpty().doesNotContain(last.name());
        Migrations.run(source);
        assertThat(scripts()).endsWith(last.name()).hasSameSizeAs(Migrations.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '7'",
                "UPDATE \"flyway_schema_history\" SET \"success\" = FALSE WHERE \"version\" = '7'",
                "UPDATE \"flyway_schema_history\" SET \"type\" = 'JDBC' WHERE \"version\" = '7'",
                "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '7'"
            })
    void whatAnotherProgramMadeIsLeftToFlywayWhichRefusesIt(String change) {
        Migrations.flyway(source).migrate();
        template.execute(change);
        assertThatThrownBy(() -> Migrations.run(source)).isInstanceOf(FlywayException.class);
    }

    private List<String> scripts() {
        return template.queryForList(
                "SELECT \"script\" FROM \"flyway_schema_history\" ORDER BY \"installed_rank\"", String.class);
    }

    private List<String> tables() {
        return template.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' ORDER BY 1",
                String.class);
    }
}
