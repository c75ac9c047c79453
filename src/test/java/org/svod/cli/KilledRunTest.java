package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kills the real process and starts it again: the outcome is that of an undisturbed run. The short form kills a few
 * times; {@code -Dsvod.kills=100} makes it the long one.
 */
class KilledRunTest {

    private static final int KILLS = Integer.getInteger("svod.kills", 3);
    private static final long SEED = Long.getLong("svod.seed", 20231117L);
    private static final List<String> STEPS = List.of("scan: ", "intake: ", "reconcile: ", "publish: ", "receipts: ");
    private static final long LONGEST_DELAY = 4_000;
    /** A step that has just begun is under way for at least about as many milliseconds. */
    private static final long SHORT_DELAY = 200;

    private static final int SIGINT = 2;
    private static final List<String> TABLES = List.of(
            "SELECT seq, run_date, path, file, nth, sha256, state, scope, verdict, version, rows_read, rows_accepted, found, doubted, receipt_written FROM delivery ORDER BY seq",
            "SELECT delivery, reading, findings FROM outcome ORDER BY delivery",
            "SELECT delivery, findings FROM doubt ORDER BY delivery",
            "SELECT delivery, period, indicator, operation, counterpart, obs_value, status, line FROM observation ORDER BY delivery, line",
            "SELECT delivery, period, indicator, operation, counterpart, total, rows_with_value FROM case_total ORDER BY delivery, period, indicator, operation, counterpart",
            "SELECT round, page, adjustments, lines FROM adjustment ORDER BY round, page",
            "SELECT round, content, vintage, figures, causes FROM publication ORDER BY round, run",
            "SELECT path, seq FROM lying ORDER BY path");

    @TempDir
    private Path folder;

    private Workspace workspace(String name) throws IOException {
        return workspace(name, "tables, workbook, receipts");
    }

    private Workspace workspace(String name, String outputs) throws IOException {
        Workspace night = Workspace.of(folder.resolve(name), Path.of("jobs"), Path.of("input"));
        Files.writeString(night.path("jobs/nightly.yml"), Workspace.small("move", outputs));
        return night;
    }

    private static Process start(Workspace night, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("nightly", "--run-date", "2026-03-01"));
        command.addAll(List.of(options));
        return night.process(List.of(), List.of(), command.toArray(String[]::new))
                .start();
    }

    private static int finish(Process process) throws InterruptedException {
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static Map<String, List<String>> database(Workspace night) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = night.database();
                Statement statement = connection.createStatement()) {
            for (String query : TABLES) {
                List<String> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery(query)) {
                    while (row.next()) {
                        StringBuilder line = new StringBuilder();
                        for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
                            line.append(row.getString(c)).append('|');
                        }
                        rows.add(line.toString());
                    }
                }
                tables.put(query, rows);
            }
        }
        return tables;
    }

    @Test
    void killedAtAnyMomentTheNextRunEndsWithTheSameBytesAndTheSameDatabase() throws Exception {
        Workspace undisturbed = workspace("undisturbed");
        assertThat(finish(start(undisturbed)))
                .as(Files.readString(undisturbed.path("log")))
                .isZero();
        assertThat(Files.readString(undisturbed.path("log")))
                .as("nothing is to be read again, so nothing is said of it")
                .doesNotContain("reread");
        Map<String, String> outputs = undisturbed.fingerprints("output");
        Map<String, List<String>> rows = database(undisturbed);

        Random random = new Random(SEED);
        Workspace killed = workspace("killed");
        Map<String, Integer> kills = new TreeMap<>();
        int attempts = 0;
        while (kills.values().stream().mapToInt(k -> k).sum() < KILLS) {
            assertThat(attempts++).as("attempts to kill: " + kills).isLessThan(KILLS * 4);
            Process process = start(killed);
            waitFor(STEPS.get(random.nextInt(STEPS.size())), killed, process);
            if (process.waitFor(
                    random.nextLong(random.nextBoolean() ? SHORT_DELAY : LONGEST_DELAY), TimeUnit.MILLISECONDS)) {
                killed = reset(killed, attempts, outputs, rows);
            } else {
                process.destroyForcibly();
                process.waitFor();
                String log = Files.readString(killed.path("log"));
                kills.merge(
                        STEPS.stream()
                                .max(Comparator.comparingInt(log::lastIndexOf))
                                .orElseThrow(),
                        1,
                        Integer::sum);
            }
        }
        assertThat(finish(start(killed)))
                .as(Files.readString(killed.path("log")))
                .isZero();
        same(killed, outputs, rows);
        if (KILLS >= 40) {
            Files.writeString(Path.of("target/kills.txt"), kills + "\n");
            assertThat(kills).as("kills by the step that was under way").containsOnlyKeys(STEPS);
        }
    }

    /** By what the run says itself, not by the clock: on a slow machine too, every step is hit. */
    private static void waitFor(String step, Workspace night, Process process)
            throws IOException, InterruptedException {
        while (process.isAlive() && !Files.readString(night.path("log")).contains(step)) {
            Thread.sleep(10);
        }
    }

    /** It had come to its end before it was killed: compared, and begun anew, so that the next kill hits something. */
    private Workspace reset(Workspace done, int attempt, Map<String, String> outputs, Map<String, List<String>> rows)
            throws IOException, SQLException {
        same(done, outputs, rows);
        return workspace("killed-" + attempt);
    }

    private static void same(Workspace night, Map<String, String> outputs, Map<String, List<String>> rows)
            throws IOException, SQLException {
        assertThat(night.fingerprints("output")).as("seed " + SEED).isEqualTo(outputs);
        assertThat(database(night)).as("seed " + SEED).isEqualTo(rows);
        assertThat(night.fingerprints("input"))
                .as("what is no return is taken too")
                .isEmpty();
    }

    @Test
    void aTerminatedRunStopsAtTheNextSafePointSaysSoAndTheNextOneGoesOn() throws Exception {
        Workspace night = workspace("terminated", "tables");
        Process process = start(night);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!Files.readString(night.path("log")).contains("intake:") && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        process.destroy();
        assertThat(finish(process)).as(Files.readString(night.path("log"))).isEqualTo(5);
        assertThat(Files.readString(night.path("log")))
                .contains("stopped on request; the next run goes on where it stopped");
        assertThat(finish(start(night))).as(Files.readString(night.path("log"))).isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv"))
                .anyMatch(line -> line.startsWith("AMMUNITION,") && line.contains(",152112,"));
    }

    /**
     * In the steps that work through files in one transaction; both signals that a person or a machine sends to end a
     * process.
     */
    @ParameterizedTest
    @CsvSource({"INT, scan:", "TERM, reconcile:", "INT, publish:", "TERM, receipts:"})
    void anInterruptedRunStopsInEveryStepAndTheNextOneGoesOn(String signal, String step) throws Exception {
        assumeThat(signal.equals("INT") && interruptsAreIgnored())
                .as("SIGINT is ignored here, as by all that a shell starts in the background")
                .isFalse();
        Workspace night = workspace("interrupted", step.equals("scan:") ? "tables" : "tables, receipts");
        Process process = start(night);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!Files.readString(night.path("log")).contains(step) && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(finish(process)).as(Files.readString(night.path("log"))).isEqualTo(5);
        assertThat(Files.readString(night.path("log")))
                .contains("stopped on request; the next run goes on where it stopped")
                .doesNotContain("Exception");
        assertThat(finish(start(night))).as(Files.readString(night.path("log"))).isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv"))
                .anyMatch(line -> line.startsWith("AMMUNITION,") && line.contains(",152112,"));
        assertThat(night.run("verify", "--run-date", "2026-03-01"))
                .as(night.printed())
                .isZero();
    }

    /** By this process, and so by those that it starts. */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow();
        return new BigInteger(ignored.substring("SigIgn:".length()).strip(), 16).testBit(SIGINT - 1);
    }
}
