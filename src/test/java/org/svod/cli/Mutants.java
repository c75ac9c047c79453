package org.svod.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Valid files, spoilt: bytes flipped, cut, doubled, joined, encodings mixed, telling characters put in; the same seed
 * gives the same.
 */
final class Mutants {

    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-1251"), Charset.forName("IBM866")
    };
    private static final byte[] TELLING = "\";,\t|\r\n#\0-.\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final Random random;
    private final List<byte[]> samples;

    Mutants(long seed) throws IOException {
        this.random = new Random(seed);
        this.samples = samples();
    }

    private static List<byte[]> samples() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("input"))) {
            List<byte[]> samples = new ArrayList<>();
            for (Path file : walk.filter(f -> f.toString().endsWith(".csv"))
                    .filter(f -> f.toFile().length() < 20_000)
                    .sorted()
                    .limit(20)
                    .toList()) {
                samples.add(Files.readAllBytes(file));
            }
            return samples;
        }
    }

    /** Some file of the sample, spoilt once to three times. */
    byte[] next() {
        byte[] bytes = samples.get(random.nextInt(samples.size())).clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        byte[] head = Arrays.copyOf(bytes, at);
        byte[] tail = Arrays.copyOfRange(bytes, at, bytes.length);
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes);
            case 1 -> head;
            case 2 -> join(bytes, tail);
            case 3 -> join(head, samples.get(random.nextInt(samples.size())));
            case 4 -> inAnother(bytes);
            case 5 -> join(head, inAnother(tail));
            default -> join(join(head, telling()), tail);
        };
    }

    private byte[] flipped(byte[] bytes) {
        for (int i = random.nextInt(20); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] inAnother(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).getBytes(CHARSETS[random.nextInt(CHARSETS.length)]);
    }

    private byte[] telling() {
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

    /** A good name, or one that tries something. */
    String name(int number) {
        String good = List.of("KZ", "RU", "UZ", "MD", "AM").get(random.nextInt(5))
                + String.format(Locale.ROOT, "_2023-%02d", 1 + random.nextInt(12)) + "_v" + (number + 1) + ".csv";
        return switch (random.nextInt(12)) {
            case 0 -> ".." + good;
            case 1 -> good.replace("_", "\n");
            case 2 -> "x".repeat(244) + String.format(Locale.ROOT, "%07d", number) + ".csv";
            case 3 -> good.replace('K', 'К').replace('M', 'М').replace('A', 'А');
            case 4 -> number + "..\\..\\" + good;
            case 5 -> number + "=cmd|' %2e%2e%2f" + good;
            default -> good;
        };
    }
}
