package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fails, or is full, under the database, after a random number of writes. Needs a C compiler, which makes
 * the library that lets the writes fail. The short form tries few moments; {@code -Dsvod.faults=50} makes it the long
 * one.
 */
class FailedWritesTest {

    private static final int FAULTS = Integer.getInteger("svod.faults", 3);
    private static final long SEED = Long.getLong("svod.seed", 20261127L);
    private static final int EIO = 5;
    private static final int ENOSPC = 28;
    /** About as many writes as a night makes to the files of the database. */
    private static final int WRITES = 250;

    @TempDir
    private Path folder;

    private Path library = Path.of(".");

    @BeforeEach
    void aLibraryThatLetsWritesFail() throws IOException, InterruptedException {
        Path source = folder.resolve("failing-writes.c");
        try (InputStream in = Objects.requireNonNull(FailedWritesTest.class.getResourceAsStream("failing-writes.c"))) {
            Files.copy(in, source);
        }
        library = folder.resolve("failing-writes.so");
        boolean compiled = false;
        try {
            compiled = new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("cc");
        }
        assumeTrue(compiled, "there is no C compiler here (cc): failed writes are not tried");
    }

    private Workspace night(String name) throws IOException {
        Workspace night = Workspace.small(folder.resolve(name), "move", "tables, receipts")
                .drop("KZ_2023-01.csv", "indicator,value,case_ref\nDETAINED,5,\nFIREARMS,3,C-1\n");
        assertThat(night.run("nightly", "--run-date", "2023-02-01")).isZero();
        return night.drop("KZ_2023-02.csv", "indicator,value,case_ref\nDETAINED,6,\nFIREARMS,2,C-1\n")
                .drop("RU_2023-02.csv", "indicator,value,case_ref\nDETAINED,7,\nFIREARMS,2,C-1\n");
    }

    private int failing(Workspace night, int after, int errno) throws IOException, InterruptedException {
        List<String> environment = List.of(
                "env", "LD_PRELOAD=" + library, "FAIL_PATH=/db/svod.", "FAIL_AFTER=" + after, "FAIL_ERRNO=" + errno);
        Process process = night.process(environment, List.of(), "nightly", "--run-date", "2023-03-01")
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("the night ends").isTrue();
        return process.exitValue();
    }

    @Test
    void aWriteThatFailsUnderTheDatabaseIsTold() throws IOException, InterruptedException {
        Workspace good = night("good");
        Map<String, String> before = good.fingerprints("output");
        assertThat(good.run("nightly", "--run-date", "2023-03-01")).isZero();
        Map<String, String> expected = good.fingerprints("output");
        Random random = new Random(SEED);
        Map<String, Integer> results = new TreeMap<>();
        for (int fault = 0; fault < FAULTS; fault++) {
            int after = random.nextInt(WRITES);
            int errno = fault % 2 == 0 ? EIO : ENOSPC;
            String words = "fault " + fault + ": error " + errno + " after " + after + " writes";
            Workspace night = night("fault-" + fault);
            int code = failing(night, after, errno);
            String log = Files.readString(night.path("log"));
            if (code == 0) {
                assertThat(night.fingerprints("output")).as(words + log).isEqualTo(expected);
            } else {
                assertThat(log).as(words).containsAnyOf("svod rebuild", "the next run goes on where it stopped");
                assertThat(night.fingerprints("output").keySet()).as(words).containsAll(before.keySet());
            }
            boolean told = code != 0 || night.run("verify", "--run-date", "2023-03-01") != 0;
            boolean well = night.run("nightly", "--run-date", "2023-03-01") == 0;
            if (!well) {
                assertThat(night.printed() + night.complained()).as(words).contains("svod rebuild");
                assertThat(night.run("rebuild", "--run-date", "2023-03-01"))
                        .as(words + night.complained())
                        .isZero();
                assertThat(night.run("nightly", "--run-date", "2023-03-01"))
                        .as(words + night.complained())
                        .isZero();
            }
            assertThat(night.fingerprints("output")).as(words).isEqualTo(expected);
            assertThat(night.run("verify", "--run-date", "2023-03-01"))
                    .as(words + night.printed())
                    .isZero();
            results.merge((told ? "told" : "not reached") + (well ? "" : ", rebuilt"), 1, Integer::sum);
        }
        Files.writeString(Path.of("target/faults.txt"), results + "\n");
    }
}
