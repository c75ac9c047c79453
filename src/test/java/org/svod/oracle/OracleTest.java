package org.svod.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random rounds, consolidated by Svod and by an oracle of its own arithmetic, come out the same. The short form tries
 * fifty rounds; {@code -Dsvod.oracle.rounds=5000} tries more, and {@code -Dsvod.oracle.seed=17} begins with another
 * world.
 */
class OracleTest {

    private static final int ROUNDS = Integer.getInteger("svod.oracle.rounds", 50);
    private static final long SEED = Long.getLong("svod.oracle.seed", 1);
    private static final int TOGETHER = 10;

    @TempDir
    private Path folder;

    @Test
    void randomRoundsComeOutAsExpected() throws IOException {
        List<String> differences = new ArrayList<>();
        for (int world = 0; world < (ROUNDS + TOGETHER - 1) / TOGETHER; world++) {
            long seed = SEED + world;
            Invention.World made = new Invention(seed).world(TOGETHER);
            Path place = place().resolve("world-" + seed);
            List<String> found = new Trial(place, made).differences();
            found.forEach(d -> differences.add("seed " + seed + ": " + d));
            if (found.isEmpty()) {
                remove(place);
            }
        }
        assertThat(differences).isEmpty();
    }

    /**
     * Where the worlds are put: a folder that is removed afterwards, unless {@code -Dsvod.oracle.folder} names one to
     * keep.
     */
    private Path place() {
        String kept = System.getProperty("svod.oracle.folder", "");
        return kept.isEmpty() ? folder : Path.of(kept);
    }

    private static void remove(Path place) throws IOException {
        try (Stream<Path> walk = Files.walk(place)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
