package org.svod.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.files.OpenFolder;

/**
 * Files are held, archived and removed by several threads while a sender swaps them. {@code -Dsvod.swaps=60} for a
 * minute instead of two seconds.
 */
class SwappedFilesTest {

    private static final int SECONDS = Integer.getInteger("svod.swaps", 2);
    private static final long SEED = Long.getLong("svod.seed", 20_231_127L);

    @TempDir
    private Path folder;

    private final Map<String, AtomicInteger> results = new ConcurrentHashMap<>();

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nothingBlocksNothingOutsideIsReadAndNothingIsLost(HeldFilesTest.Links system) throws Exception {
        Path input = Files.createDirectory(folder.resolve("input"));
        Archive archive = new Archive(folder.resolve("archive"));
        HeldFiles files = new HeldFiles(input, 1_000, notice -> count("notice"), system);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Swapper swapper = new Swapper(input, Files.createDirectory(folder.resolve("outside")), SEED, 0);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < end) {
                new LeftFiles(files).giveBack();
                List<Future<?>> taken = new ArrayList<>();
                for (Path place : listed(input)) {
                    taken.add(threads.submit(() -> {
                        take(files, archive, place);
                        return true;
                    }));
                }
                for (Future<?> each : taken) {
                    each.get();
                }
            }
        } finally {
            swapper.stop();
            threads.shutdownNow();
        }
        if (system == HeldFilesTest.Links.GIVEN) {
            assertThat(swapper.reserved()).isZero();
        }
        swapper.check(folder.resolve("archive/files"));
        assertThat(swapper.swaps()).isGreaterThan(100 * SECONDS);
        assertThat(results.keySet())
                .as(results.toString())
                .contains("archived", "removed", "LINK", "FOLDER", "NOT_A_FILE");
    }

    private void count(String result) {
        results.computeIfAbsent(result, r -> new AtomicInteger()).incrementAndGet();
    }

    private static Set<Path> listed(Path input) throws IOException {
        Set<Path> found = ConcurrentHashMap.newKeySet();
        try (OpenFolder root = OpenFolder.of(input)) {
            root.names().forEach(name -> found.add(input.resolve(name)));
            try (OpenFolder state = root.below(Path.of("RU"))) {
                state.names().forEach(name -> found.add(input.resolve("RU").resolve(name)));
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // The folder of the State is being swapped.
            return found;
        }
        found.removeIf(place -> !place.toString().endsWith(".csv"));
        return found;
    }

    private void take(HeldFiles files, Archive archive, Path place) throws IOException {
        Archive.Stored stored;
        try (HeldFile held = files.toRead(place)) {
            stored = archive.store(held);
            count("archived");
        } catch (NotTakenException e) {
            count(e.reason().name());
            return;
        } catch (NoSuchFileException e) {
            count("gone");
            return;
        }
        if (stored.sha256().charAt(0) < '8') {
            try {
                count(new FileRemoval(files).take(place, stored.sha256()) ? "removed" : "replaced");
            } catch (IOException e) {
                count("removal " + e.getClass().getSimpleName());
            }
        }
    }
}
