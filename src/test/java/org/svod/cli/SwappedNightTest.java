package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.intake.Swapper;

/**
 * Whole nights while a sender swaps files, pipes, links, folders and devices under 40 names: each night ends by itself.
 * {@code -Dsvod.swaps=60} takes a minute for each settle time, instead of three seconds for one.
 */
class SwappedNightTest {

    private static final int SECONDS = Integer.getInteger("svod.swaps", 3);
    private static final long SEED = Long.getLong("svod.seed", 20_231_127L);

    @TempDir
    private Path folder;

    static IntStream settleTimes() {
        return SECONDS > 3 ? IntStream.of(0, 2) : IntStream.of(0);
    }

    @ParameterizedTest
    @MethodSource("settleTimes")
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyNightEndsByItselfNothingOutsideIsReadAndNothingIsLost(int settle) throws Exception {
        Workspace night = Workspace.small(folder, "move", "receipts");
        Swapper swapper = new Swapper(
                night.path("input"), Files.createDirectory(folder.resolve("outside")), SEED, settle == 0 ? 0 : 40);
        int nights = 0;
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < end) {
                Files.writeString(
                        night.path("jobs/nightly.yml"),
                        Workspace.small(nights % 2 == 0 ? "move" : "keep", "receipts")
                                .replace("settle-seconds: 0", "settle-seconds: " + settle));
                assertThat(night.run("nightly", "--run-date", "2024-02-01"))
                        .as(night.printed() + night.complained())
                        .isZero();
                nights++;
            }
        } finally {
            swapper.stop();
        }
        swapper.check(night.path("data/archive/files"));
        assertThat(night.run("nightly", "--run-date", "2024-02-02"))
                .as(night.complained())
                .isZero();
        assertThat(night.run("verify")).as(night.printed()).isZero();
        swapper.check(night.path("data/archive/files"));
    }
}
