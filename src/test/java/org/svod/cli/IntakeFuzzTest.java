package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoilt files through the whole night: dropped, archived, read, stored, receipted, verified. The short form takes some; {@code -Dsvod.mutants=100000} makes it
 * the long one, {@code -Dsvod.seed} another.
 */
class IntakeFuzzTest {

    private static final int MUTANTS = Integer.getInteger("svod.mutants", 40);
    private static final long SEED = Long.getLong("svod.seed", 20240229L);
    private static final int A_NIGHT = 120;
    private static final Charset[] CHARSETS = {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-1251"), Charset.forName("IBM866")};
    private static final byte[] TELLING = "\";,\t|\r\n#\0-.\uFEFF".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static List<byte[]> samples() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("input"))) {
            List<byte[]> samples = new ArrayList<>();
            for (Path file : walk.filter(f -> f.toString().endsWith(".csv")).filter(f -> f.toFile().length() < 20_000).sorted().limit(20).toList()) {
                samples.add(Files.readAllBytes(file));
            }
            return samples;
        }
    }

    private static byte[] mutate(byte[] sample, List<byte[]> samples, Random random) {
        byte[] bytes = sample.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
            bytes = once(bytes, samples, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, List<byte[]> samples, Random random) {
        int at = random.nextInt(bytes.length + 1);
        byte[] head = Arrays.copyOf(bytes, at);
        byte[] tail = Arrays.copyOfRange(bytes, at, bytes.length);
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, random);
            case 1 -> head;
            case 2 -> join(bytes, tail);
            case 3 -> join(head, samples.get(random.nextInt(samples.size())));
            case 4 -> inAnother(bytes, random);
            case 5 -> join(head, inAnother(tail, random));
            default -> join(join(head, telling(random)), tail);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        for (int i = random.nextInt(20); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] inAnother(byte[] bytes, Random random) {
        return new String(bytes, StandardCharsets.UTF_8).getBytes(CHARSETS[random.nextInt(CHARSETS.length)]);
    }

    private static byte[] telling(Random random) {
        byte[] telling = new byte[1 + random.nextInt(6)];
        for (int i = 0; i < telling.length; i++) {
            telling[i] = TELLING[random.nextInt(TELLING.length)];
        }
        return telling;
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String name(int number, Random random) {
        String good = List.of("KZ", "RU", "UZ", "MD", "AM").get(random.nextInt(5)) + String.format("_2023-%02d", 1 + random.nextInt(12)) + "_v" + (number + 1) + ".csv";
        return switch (random.nextInt(12)) {
            case 0 -> ".." + good;
            case 1 -> good.replace("_", "\n");
            case 2 -> "x".repeat(244) + String.format("%07d", number) + ".csv";
            case 3 -> good.replace('K', 'К').replace('M', 'М').replace('A', 'А');
            case 4 -> number + "..\\..\\" + good;
            case 5 -> number + "=cmd|' %2e%2e%2f" + good;
            default -> good;
        };
    }

    @Test
    void whateverIsDroppedIsReceiptedOrNamedAndNothingElseHappens() throws IOException {
        Random random = new Random(SEED);
        List<byte[]> samples = samples();
        for (int done = 0; done < MUTANTS; done += A_NIGHT) {
            Path here = Files.createDirectory(folder.resolve("night" + done));
            Workspace night = Workspace.small(here, "move", "receipts");
            for (int i = 0; i < Math.min(A_NIGHT, MUTANTS - done); i++) {
                night.drop(name(i, random), mutate(samples.get(random.nextInt(samples.size())), samples, random));
            }
            long dropped = night.fingerprints("input").size();
            aNightAsIfNothingWere(night, "seed " + SEED + ", night " + done);
            long left = night.fingerprints("input").size();
            long receipts = night.fingerprints("output/receipts").keySet().stream().filter(f -> f.endsWith(".json")).count();
            assertThat(receipts + left).as("seed " + SEED + ", night " + done).isEqualTo(dropped);
            assertThat(night.run("verify", "--run-date", "2024-03-01")).as(night.printed()).isZero();
            SampleNightTest.delete(here);
        }
    }

    private static void aNightAsIfNothingWere(Workspace night, String as) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            assertThat(night.run("nightly", "--run-date", "2024-03-01")).as(as + night.printed() + night.complained()).isZero();
        } finally {
            System.setOut(console);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).as(as).doesNotContain("Exception", " ERROR ");
        try (Stream<Path> beside = Files.list(night.path("."))) {
            assertThat(beside.map(p -> p.getFileName().toString()).sorted()).as(as).containsExactly("data", "input", "jobs", "output");
        }
        try (Stream<Path> outputs = Files.walk(night.path("output"))) {
            assertThat(outputs.filter(Files::isRegularFile).map(night.path("output")::relativize).map(Path::toString)).as(as)
                    .allMatch(f -> f.matches("receipts/([A-Z]{2}|unknown)/[A-Za-z0-9._~%-]+\\.receipt\\.(json|xlsx)|runs/[0-9-]+\\.json"));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "svod.mutants", matches = "\\d{4,}", disabledReason = "part of the long form")
    void monstrousFilesAreRefusedInLittleMemory() throws Exception {
        String heading = "indicator;value;note\n";
        Workspace night = Workspace.small(folder, "move", "receipts")
                .drop("KZ_2023-01.csv", heading + "FIREARMS;1;" + "x".repeat(10 << 20) + "\n")
                .drop("KZ_2023-02.csv", heading + "FIREARMS;1;\"" + "x\n".repeat(5 << 20) + "\"\n")
                .drop("KZ_2023-03.csv", "indicator" + ";value".repeat(100_000) + "\nFIREARMS" + ";1".repeat(100_000) + "\n")
                .drop("KZ_2023-04.csv", heading + "\"".repeat(4 << 20))
                .drop("KZ_2023-05.csv", heading + "FIREARMS;1;\"" + "\"\"".repeat(2 << 20) + "\"\n")
                .drop("KZ_2023-06.csv", ";".repeat(8 << 20))
                .drop("KZ_2023-07.csv", "\n".repeat(8 << 20) + heading)
                .drop("KZ_2023-08.csv", heading + "FIREARM;-1;\n".repeat(400_000))
                .drop("KZ_2023-09.csv", heading + "FIREARMS;" + "9".repeat(4 << 20) + ";\n")
                .drop("KZ_2023-10.csv", heading + "FIREARMS;1;\n");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+HeapDumpOnOutOfMemoryError", "-XX:HeapDumpPath=/tmp/night-oom.hprof", "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "org.svod.cli.Svod", "nightly", "--run-date", "2024-03-01"));
        for (String each : List.of("jobs", "input", "output", "data")) {
            command.addAll(List.of("--" + each, night.path(each).toString()));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(night.path("log").toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String log = Files.readString(night.path("log"));
        assertThat(process.exitValue()).as(log).isZero();
        assertThat(log).doesNotContain("Exception", " ERROR ").contains("10  new", "1  accepted", "9  rejected");
        assertThat(night.fingerprints("output/receipts")).hasSize(20);
    }
}
