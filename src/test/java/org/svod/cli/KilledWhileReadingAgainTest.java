package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.run.Workplaces;

/**
 * Kills the real process when some returns have been read again, and others not: the next run ends with the same bytes.
 */
class KilledWhileReadingAgainTest {

    /** Reading this number of rows takes much longer than to notice that the first return has been stored. */
    private static final int ROWS = 120_000;

    private static final int ATTEMPTS = 5;

    @TempDir
    private Path folder;

    private Workspace beforeTheRereading() throws IOException {
        Workspace night = Workspace.small(folder.resolve("before"), "move", "tables, receipts");
        Workplaces.edit(night.path("jobs/nightly.yml"), "parallel-files: 2", "parallel-files: 1");
        StringBuilder cases = new StringBuilder("indicator,value,case_ref\n");
        for (int row = 0; row < ROWS; row++) {
            cases.append("FIREARMS,1,RU-").append(row).append('\n');
        }
        night.drop("KZ_2023-05.csv", "indicator,value,unit\nEXPLOSIVES,2,T\n")
                .drop("RU_2023-05.csv", "indicator,value,unit\nEXPLOSIVES,3,T\n")
                .drop("RU_2023-06.csv", cases.toString());
        assertThat(night.run("nightly", "--run-date", "2024-02-01"))
                .as(night.complained())
                .isZero();
        Workplaces.edit(night.path("jobs/codebook/units.csv"), "T,t,т,KG,1000", "T,t,т,KG,900");
        return night;
    }

    private Workspace copy(Workspace night, String name) throws IOException {
        for (String part : new String[] {"jobs", "input", "output", "data"}) {
            Workspace.copy(night.path(part), folder.resolve(name).resolve(part));
        }
        return Workspace.at(folder.resolve(name));
    }

    private static void run(Workspace night) {
        assertThat(night.run("nightly", "--run-date", "2024-02-02"))
                .as(night.complained())
                .isZero();
    }

    @Test
    void theNextRunReadsTheOthersAgainAndEndsWithTheBytesOfAnUndisturbedOne() throws Exception {
        Workspace before = beforeTheRereading();
        Workspace undisturbed = copy(before, "undisturbed");
        run(undisturbed);
        assertThat(undisturbed.lines("2023/annual-figures-2023.csv"))
                .anyMatch(line -> line.startsWith("EXPLOSIVES,") && line.contains(",4500,"));

        Workspace killed = before;
        int attempt = 0;
        do {
            assertThat(attempt++).as("attempts").isLessThan(ATTEMPTS);
            killed = copy(before, "killed-" + attempt);
        } while (!killInTheMiddle(killed));
        assertThat(Files.readString(killed.path("log"))).contains("reread: 3 to do");
        assertThat(killed.fingerprints("output")).as("nothing was published").isEqualTo(before.fingerprints("output"));
        assertThat(marked(killed)).isBetween(1, 2);

        run(killed);
        assertThat(marked(killed)).isZero();
        Map<String, String> outputs = undisturbed.fingerprints("output");
        assertThat(killed.fingerprints("output")).isEqualTo(outputs);
        assertThat(killed.run("verify")).as(killed.printed()).isZero();
        assertThat(killed.run("rebuild")).as(killed.complained()).isZero();
        assertThat(killed.fingerprints("output")).isEqualTo(outputs);
    }

    /** Whether the process was killed before it came to its end. */
    private static boolean killInTheMiddle(Workspace night) throws IOException, InterruptedException {
        Path log = night.path("data/db/svod.log");
        Process process = night.process(List.of(), List.of(), "nightly", "--run-date", "2024-02-02")
                .start();
        while (process.isAlive() && !hasStoredOne(log)) {
            Thread.sleep(5);
        }
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue() > 128 && Files.exists(log);
    }

    /** By the log of the database, into which every transaction is written before the next one begins. */
    private static boolean hasStoredOne(Path log) throws IOException {
        return Files.exists(log)
                && new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1).contains("INSERT INTO READ_WITH");
    }

    private static int marked(Workspace night) throws SQLException {
        try (Connection connection = night.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM delivery WHERE to_reread")) {
            row.next();
            return row.getInt(1);
        }
    }
}
