package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that changes single bits of the database. The night after publishes everything again: either its outputs are
 * what they would be without the damage, or it says what is wrong and leaves the last good outputs. The short form
 * flips few bits; {@code -Dsvod.flips=1000} makes it the long one.
 */
class FlippedBitTest {

    private static final int FLIPS = Integer.getInteger("svod.flips", 50);
    private static final long SEED = Long.getLong("svod.seed", 20261127L);

    @TempDir
    private Path folder;

    private Workspace twoNights() throws IOException {
        Workspace night = Workspace.small(folder.resolve("good"), "move", "tables, receipts");
        for (String state : new String[] {"KZ", "RU", "UZ", "KG"}) {
            for (int month = 1; month <= 3; month++) {
                StringBuilder rows = new StringBuilder("indicator,value,case_ref\nDETAINED," + month + ",\n");
                for (int row = 0; row < 40; row++) {
                    rows.append("FIREARMS,")
                            .append(row + month)
                            .append(",C-")
                            .append(month * 100 + row)
                            .append('\n');
                }
                night.drop(state + "_2023-0" + month + ".csv", rows.toString());
            }
        }
        assertThat(night.run("nightly", "--run-date", "2023-05-01")).isZero();
        night.drop("KZ_2023-04.csv", "indicator,value,case_ref\nDETAINED,6,\nFIREARMS,2,C-1\n")
                .drop("RU_2023-01.csv", "indicator,value\nDETAINED,50\n")
                .drop("UZ_2023-04.csv", "nonsense");
        assertThat(night.run("nightly", "--run-date", "2023-05-02")).isZero();
        return night;
    }

    /** Another name of an indicator, which changes all outputs, and one more return. */
    private static void news(Workspace night) throws IOException {
        Path indicators = night.path("jobs/codebook/indicators.csv");
        String before = Files.readString(indicators, StandardCharsets.UTF_8);
        String after = before.replaceFirst("Detained|detained", "Arrested");
        assertThat(after).isNotEqualTo(before);
        Files.writeString(indicators, after);
        night.drop("KG_2023-04.csv", "indicator,value\nDETAINED,8\n");
    }

    private Workspace copy(Workspace night, String name) throws IOException {
        Path copy = folder.resolve(name);
        for (String part : new String[] {"jobs", "input", "output", "data"}) {
            Workspace.copy(night.path(part), copy.resolve(part));
        }
        return Workspace.at(copy);
    }

    @Test
    void everyFlippedBitOfTheDatabaseIsHarmlessOrTold() throws IOException {
        Workspace good = twoNights();
        news(good);
        Workspace undamaged = copy(good, "undamaged");
        assertThat(undamaged.run("nightly", "--run-date", "2023-05-03")).isZero();
        Map<String, String> expected = undamaged.fingerprints("output");
        Map<String, String> before = good.fingerprints("output");
        assertThat(expected).isNotEqualTo(before);

        byte[] database = Files.readAllBytes(good.path("data/db/svod.data"));
        Random random = new Random(SEED);
        Map<String, Integer> results = new TreeMap<>();
        List<String> silent = new ArrayList<>();
        for (int flip = 0; flip < FLIPS; flip++) {
            int place = usedPlace(database, random);
            int bit = random.nextInt(8);
            String words = "seed " + SEED + ", flip " + flip + ", byte " + place + ", bit " + bit;
            Workspace damaged = copy(good, "damaged");
            byte[] flipped = database.clone();
            flipped[place] ^= (byte) (1 << bit);
            Files.write(damaged.path("data/db/svod.data"), flipped);
            boolean told = damaged.run("nightly", "--run-date", "2023-05-03") != 0;
            String said = damaged.printed() + damaged.complained();
            if (told) {
                assertThat(said).as(words).contains("svod rebuild").doesNotContain("Svod failed");
                assertThat(damaged.fingerprints("output")).as(words).containsAllEntriesOf(before);
            } else {
                Map<String, String> written = damaged.fingerprints("output");
                if (!written.equals(expected)) {
                    silent.add(words + ": " + different(expected, written) + ". Around it: " + around(database, place));
                }
            }
            results.merge(told ? "told" : "harmless", 1, Integer::sum);
            SampleNightTest.delete(folder.resolve("damaged"));
        }
        assertThat(silent)
                .as("flipped bits that changed an output without a word")
                .isEmpty();
        assertThat(results).as("bits that matter were hit").containsKey("told");
        Files.writeString(Path.of("target/flips.txt"), "seed " + SEED + ": " + results + "\n");
    }

    private static NavigableSet<String> different(Map<String, String> expected, Map<String, String> written) {
        NavigableSet<String> names = new TreeSet<>();
        expected.forEach((name, content) -> {
            if (!content.equals(written.get(name))) {
                names.add(name);
            }
        });
        written.keySet().stream().filter(name -> !expected.containsKey(name)).forEach(names::add);
        return names;
    }

    /** The texts near a place tell which table and row it belongs to. */
    private static String around(byte[] database, int place) {
        int from = Math.max(0, place - 80);
        int to = Math.min(database.length, place + 80);
        return new String(database, from, to - from, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
    }

    /** Most of the file is empty; a bit there hits nothing. */
    private static int usedPlace(byte[] database, Random random) {
        int place;
        do {
            place = random.nextInt(database.length);
        } while (database[place] == 0 && random.nextInt(20) > 0);
        return place;
    }
}
