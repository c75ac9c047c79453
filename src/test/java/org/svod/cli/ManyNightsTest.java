package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many nights in one database: neither it nor a night grows. {@code -Dsvod.nights=3650} makes ten years of it; the short form has enough to prune.
 */
class ManyNightsTest {

    private static final int NIGHTS = Integer.getInteger("svod.nights", 16);
    private static final int KEPT = 10;
    private static final int WARMING = 5;

    @TempDir
    private Path folder;

    @Test
    void theLastNightIsAsFastAsTheFirstAndOldRunsAreForgotten() throws IOException, SQLException {
        Workspace night = Workspace.small(folder, "move", "tables");
        Files.writeString(night.path("jobs/nightly.yml"), Workspace.SMALL.formatted("move", "tables") + "keep-runs: " + KEPT + "\n");
        List<Long> lasted = new ArrayList<>();
        for (int i = 0; i < NIGHTS; i++) {
            if (i % 30 == 0) {
                night.drop("KZ_2023-01.csv", "indicator,value\nDETAINED," + i + "\n");
            }
            long began = System.nanoTime();
            assertThat(night.run("nightly", "--quiet", "--run-date", LocalDate.of(2024, 1, 1).plusDays(i).toString())).as(night.printed() + night.complained()).isZero();
            lasted.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
        int group = Math.max(3, (NIGHTS - WARMING) / 4);
        // The fastest of each group, because what else the machine does makes nights slower and never faster.
        long first = Collections.min(lasted.subList(WARMING, WARMING + group));
        long last = Collections.min(lasted.subList(NIGHTS - group, NIGHTS));
        assertThat(last).as("milliseconds a night: " + lasted).isLessThanOrEqualTo(first * 3 / 2);
        assertThat(rows(night, "batch_job_instance")).isEqualTo(KEPT);
        assertThat(rows(night, "batch_job_execution")).isEqualTo(KEPT);
        assertThat(rows(night, "batch_step_execution")).isBetween(3 * KEPT, 8 * KEPT);
        assertThat(rows(night, "run")).isBetween(KEPT, KEPT + 2 * (NIGHTS / 30 + 1));
        assertThat(rows(night, "publication")).as("only what changed is published").isLessThanOrEqualTo(6 + 2 * (NIGHTS / 30));
        assertThat(night.run("verify", "--run-date", "2024-01-01")).as(night.printed()).isZero();
        assertThat(size(night.path("data/db"))).isLessThan(8L << 20);
    }

    private static int rows(Workspace night, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:hsqldb:file:" + night.path("data/db/svod") + ";hsqldb.lock_file=false;shutdown=true", "SA", "");
                Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static long size(Path database) throws IOException {
        try (java.util.stream.Stream<Path> files = Files.list(database)) {
            return files.mapToLong(f -> f.toFile().length()).sum();
        }
    }
}
