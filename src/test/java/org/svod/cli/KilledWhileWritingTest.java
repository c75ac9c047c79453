package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process dies while it writes the outputs of a round: the last good set stays as it was, and the next run
 * completes the new one.
 */
class KilledWhileWritingTest {

    private static final String OUTPUTS = "tables, workbook, states, receipts";

    @TempDir
    private Path folder;

    @Test
    void aProcessKilledWhileWritingLeavesTheLastGoodSetAndTheNextRunWritesTheNewOne() throws Exception {
        Workspace undisturbed = twoNights("undisturbed");
        assertThat(undisturbed.run("nightly", "--run-date", "2023-03-02"))
                .as(undisturbed.complained())
                .isZero();

        Workspace killed = twoNights("killed");
        Map<String, String> good = killed.fingerprints("output/2023");
        Process process = start(killed);
        Path writing = killed.path("output/.svod-writing-2023/annual-figures-2023.csv");
        while (!Files.exists(writing) && process.isAlive()) {
            Thread.onSpinWait();
        }
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(writing).as(Files.readString(killed.path("log"))).exists();
        assertThat(killed.fingerprints("output/2023")).isEqualTo(good);

        assertThat(killed.run("nightly", "--run-date", "2023-03-02"))
                .as(killed.complained())
                .isZero();
        assertThat(killed.fingerprints("output")).isEqualTo(undisturbed.fingerprints("output"));
        assertThat(killed.path("output/.svod-writing-2023")).doesNotExist();
    }

    /** The first night is over, and what the second one changes lies in the drop folder. */
    private Workspace twoNights(String name) throws IOException {
        Workspace night = Workspace.small(folder.resolve(name), "keep", OUTPUTS)
                .drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n");
        assertThat(night.run("nightly", "--run-date", "2023-03-01"))
                .as(night.complained())
                .isZero();
        return night.drop("RU_2023-01.csv", "indicator,value\nDETAINED,7\nFIREARMS,40\n");
    }

    private static Process start(Workspace night) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.svod.cli.Svod",
                "nightly",
                "--run-date",
                "2023-03-02"));
        for (String each : List.of("jobs", "input", "output", "data")) {
            command.addAll(List.of("--" + each, night.path(each).toString()));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(night.path("log").toFile())
                .start();
    }
}
