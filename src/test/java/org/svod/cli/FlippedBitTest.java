package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A disk that changes single bits of the database. The night and {@code verify} report every changed bit of a closed
 * database. A database that a killed run left has no seal: the next night either gives the outputs that it would give
 * without the damage, or says what is wrong and leaves the last good outputs. {@code -Dsvod.flips=1000} makes the long
 * form, in which alone the second kind of bits is tried.
 */
class FlippedBitTest {

    private static final int SHORT_FORM = 50;
    private static final int FLIPS = Integer.getInteger("svod.flips", SHORT_FORM);
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
    void everyFlippedBitOfAClosedDatabaseIsTold() throws IOException {
        Workspace night = twoNights();
        news(night);
        Map<String, String> before = night.fingerprints("output");
        Map<String, String> waiting = night.fingerprints("input");
        List<Path> files = List.of(
                night.path("data/db/svod.data"),
                night.path("data/db/svod.script"),
                night.path("data/db/svod.properties"),
                night.path("data/db/svod.seal"));
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        for (int flip = 0; flip < FLIPS; flip++) {
            Path file = files.get(flip % 2 == 0 ? 0 : random.nextInt(files.size()));
            byte[] content = Files.readAllBytes(file);
            int place = random.nextInt(content.length);
            int bit = random.nextInt(8);
            content[place] ^= (byte) (1 << bit);
            Files.write(file, content);
            if (night.run("verify") != 1 || !tellsOf(file, night)) {
                wrong.add("verify, " + file + ", byte " + place + ", bit " + bit + ": " + night.printed());
            }
            if (night.run("nightly", "--run-date", "2023-05-03") != 1 || !tellsOf(file, night)) {
                wrong.add("nightly, " + file + ", byte " + place + ", bit " + bit + ": " + night.complained());
            }
            content[place] ^= (byte) (1 << bit);
            Files.write(file, content);
        }
        assertThat(wrong).isEmpty();
        assertThat(night.fingerprints("output")).isEqualTo(before);
        assertThat(night.fingerprints("input")).isEqualTo(waiting);
        assertThat(night.run("nightly", "--run-date", "2023-05-03"))
                .as("no command changed a damaged database")
                .isZero();
        assertThat(night.run("verify")).as(night.printed()).isZero();
    }

    private static boolean tellsOf(Path file, Workspace night) {
        String said = night.printed() + night.complained();
        return said.contains("its file " + file.getFileName() + " is not as Svod left it")
                && said.contains("svod rebuild")
                && !said.contains("Svod failed");
    }

    @Test
    void everyFlippedBitOfADatabaseThatAKilledRunLeftIsHarmlessOrTold() throws IOException {
        assumeTrue(FLIPS > SHORT_FORM, "long form");
        Workspace good = twoNights();
        news(good);
        good.unseal();
        Workspace undamaged = copy(good, "undamaged");
        assertThat(undamaged.run("nightly", "--run-date", "2023-05-03")).isZero();
        Map<String, String> expected = undamaged.fingerprints("output");
        Map<String, String> before = good.fingerprints("output");
        assertThat(expected).isNotEqualTo(before);

        Map<String, Integer> results = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        byte[] database = Files.readAllBytes(good.path("data/db/svod.data"));
        Random random = new Random(SEED);
        for (int flip = 0; flip < FLIPS; flip++) {
            int place = usedPlace(database, random);
            int bit = random.nextInt(8);
            Workspace damaged = copy(good, "damaged");
            byte[] flipped = database.clone();
            flipped[place] ^= (byte) (1 << bit);
            Files.write(damaged.path("data/db/svod.data"), flipped);
            boolean verified = damaged.run("verify") != 0;
            String verify = damaged.printed() + damaged.complained();
            boolean told = damaged.run("nightly", "--run-date", "2023-05-03") != 0;
            String said = damaged.printed() + damaged.complained();
            List<String> faults = new ArrayList<>();
            if (told) {
                if (!said.contains("svod rebuild") || said.contains("Svod failed")) {
                    faults.add("told, but not in words: " + said);
                }
                if (!damaged.fingerprints("output").entrySet().containsAll(before.entrySet())) {
                    faults.add("told, but outputs changed");
                }
                if (!verified && !said.contains("the job repository cannot be read")) {
                    faults.add("verify missed what the night told: " + said);
                }
            } else if (!damaged.fingerprints("output").equals(expected)) {
                faults.add("silent: " + different(expected, damaged.fingerprints("output")));
            }
            if (verified && (!verify.contains("database: ") || verify.contains("Svod failed"))) {
                faults.add("verify without the side: " + verify);
            }
            if (!faults.isEmpty()) {
                wrong.add("seed " + SEED + ", flip " + flip + ", byte " + place + ", bit " + bit + ": " + faults
                        + ". Around it: " + around(database, place));
            }
            results.merge((told ? "told" : "harmless") + (verified ? ", verified" : ""), 1, Integer::sum);
            SampleNightTest.delete(folder.resolve("damaged"));
        }
        Files.writeString(
                Path.of("target/flips.txt"), "seed " + SEED + ": " + results + "\n" + String.join("\n", wrong) + "\n");
        assertThat(wrong).isEmpty();
        assertThat(results.keySet()).as("bits that matter were hit").anyMatch(kind -> kind.startsWith("told"));
    }

    /** As one bit in a row of the job repository can do it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE batch_job_instance SET job_key = 'z' || SUBSTRING(job_key FROM 2)",
                "UPDATE batch_job_instance SET job_name = 'nightlx'",
            })
    void aRunThatTheJobRepositoryDoesNotKnowAnyMoreIsNotDoneAgain(String flip) throws Exception {
        Workspace night = twoNights();
        news(night);
        night.unseal();
        Workspace undamaged = copy(night, "undamaged");
        assertThat(undamaged.run("nightly", "--run-date", "2023-05-03")).isZero();
        Workspace damaged = copy(night, "damaged");
        try (Connection connection = damaged.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(flip);
        }
        Workspace unfinished = copy(damaged, "unfinished");
        assertThat(damaged.run("nightly", "--run-date", "2023-05-03"))
                .as(damaged.complained())
                .isZero();
        assertThat(different(undamaged.fingerprints("output"), damaged.fingerprints("output")))
                .isEmpty();
        assertThat(damaged.run("verify")).as(damaged.printed()).isZero();

        // Without the report that says that it has ended, nobody knows what it has done.
        SampleNightTest.delete(unfinished.path("data/archive/reports"));
        Map<String, String> before = unfinished.fingerprints("output");
        assertThat(unfinished.run("nightly", "--run-date", "2023-05-03")).isEqualTo(1);
        assertThat(unfinished.complained()).contains("run 2", "svod rebuild");
        assertThat(different(before, unfinished.fingerprints("output"))).isEmpty();
        assertThat(unfinished.run("rebuild", "--jobs-from-archive"))
                .as(unfinished.complained())
                .isZero();
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
