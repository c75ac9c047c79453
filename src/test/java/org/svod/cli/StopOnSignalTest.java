package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.run.StopRequest;

/** The JVM tells whether it knows a hook: it takes none twice, and gives none back that it does not have. */
class StopOnSignalTest {

    private final Runtime jvm = Runtime.getRuntime();

    /** As on a network disk that does not answer. Here it is a pipe in the archive: to open it never ends. */
    @Test
    void aRunThatIsBlockedInAReadEndsAfterATimeAndSaysSo(@TempDir Path folder)
            throws IOException, InterruptedException {
        Workspace night =
                Workspace.small(folder, "move", "tables").drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n");
        Path journal = night.path("data/archive/journal.jsonl");
        Files.createDirectories(journal.resolveSibling(""));
        assertThat(new ProcessBuilder("mkfifo", journal.toString()).start().waitFor())
                .isZero();
        Process process = night.process(
                        List.of(), List.of("-Dsvod.stop-seconds=2"), "nightly", "--run-date", "2023-02-01")
                .start();
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!Files.exists(night.path("data/db/svod.script")) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        // The journal is read next.
        Thread.sleep(1_000);
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ended").isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(night.path("log")))
                .contains("did not stop within 2 seconds", "does not answer", "the next run goes on from there");
        Files.delete(journal);
        assertThat(night.run("nightly", "--run-date", "2023-02-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",5,0,0,0,5,");
    }

    @Test
    void whileItIsOpenASignalRunsItsHook() {
        try (StopOnSignal signal =
                StopOnSignal.begin(new StopRequest(), () -> {}, new PrintWriter(Writer.nullWriter()))) {
            assertThatThrownBy(() -> jvm.addShutdownHook(signal.hook()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("previously registered");
        }
    }

    @Test
    void everyNightTakesBackItsHook() {
        for (int night = 0; night < 3; night++) {
            StopOnSignal signal = StopOnSignal.begin(new StopRequest(), () -> {}, new PrintWriter(Writer.nullWriter()));
            signal.close();
            assertThat(jvm.removeShutdownHook(signal.hook()))
                    .as("the JVM still knows the hook of night " + night)
                    .isFalse();
        }
    }

    @Test
    void itMayBeClosedTwice() {
        StopOnSignal signal = StopOnSignal.begin(new StopRequest(), () -> {}, new PrintWriter(Writer.nullWriter()));
        signal.close();
        signal.close();
        assertThat(jvm.removeShutdownHook(signal.hook())).isFalse();
    }
}
