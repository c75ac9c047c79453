package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.DataLock;

class ScheduleTest {

    @TempDir
    private Path folder;

    @Test
    void itRunsWhenTheScheduleSaysAndStopsWhenItIsTold() throws IOException, InterruptedException {
        Workspace night =
                Workspace.small(folder, "move", "tables").drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n");
        Files.writeString(
                night.path("jobs/nightly.yml"),
                Workspace.small("move", "tables").replace("0 30 2 * * *", "* * * * * *"));
        DataLock lock =
                DataLock.take(Files.createDirectories(night.path("data"))).orElseThrow();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.svod.cli.Svod",
                        "schedule",
                        "--jobs",
                        night.path("jobs").toString(),
                        "--input",
                        night.path("input").toString(),
                        "--output",
                        night.path("output").toString(),
                        "--data",
                        night.path("data").toString()))
                .redirectErrorStream(true)
                .redirectOutput(night.path("log").toFile())
                .start();
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        try (lock) {
            while (!Files.readString(night.path("log")).contains("Next run: ")
                    && process.isAlive()
                    && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
            // The first run is due within a second.
            Thread.sleep(2_500);
        }
        while (!Files.readString(night.path("log")).contains("Run ended with code 0")
                && process.isAlive()
                && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(listening(process.pid()))
                .as("sockets on which the process listens: the database is for the process alone")
                .isEmpty();
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES))
                .as(Files.readString(night.path("log")))
                .isTrue();
        assertThat(process.exitValue()).as(Files.readString(night.path("log"))).isEqualTo(5);
        assertThat(Files.readString(night.path("log")))
                .contains("Next run: ", "1  accepted")
                .as("a night waits for a command that holds the data folder")
                .doesNotContain("ended with code 4");
        assertThat(night.fingerprints("input")).isEmpty();
    }

    /** Numbers of the process's listening TCP sockets, as Linux tells them; none where the system tells nothing. */
    private static List<String> listening(long pid) throws IOException {
        Path about = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(about.resolve("fd"))) {
            return List.of();
        }
        List<String> own = new ArrayList<>();
        try (Stream<Path> open = Files.list(about.resolve("fd"))) {
            for (Path file : open.toList()) {
                if (Files.isSymbolicLink(file)) {
                    own.add(Files.readSymbolicLink(file).toString());
                }
            }
        }
        List<String> listening = new ArrayList<>();
        for (String table : new String[] {"net/tcp", "net/tcp6"}) {
            for (String line :
                    Files.exists(about.resolve(table)) ? Files.readAllLines(about.resolve(table)) : List.<String>of()) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[3].equals("0A") && own.contains("socket:[" + columns[9] + "]")) {
                    listening.add(line);
                }
            }
        }
        return listening;
    }
}
