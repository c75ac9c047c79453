package org.svod.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file to which lines are only added, each with the SHA-256 of the line before it: a line that is changed, removed or
 * put in between breaks the chain. Lines that are missing at the end do not.
 */
public final class ChainedLines {

    private static final String NOTHING = "0".repeat(64);
    private static final Pattern BEFORE = Pattern.compile("\"before\":\"([0-9a-f]{64})\"\\}$");

    private final Path file;
    private String last;

    private ChainedLines(Path file, String last) {
        this.file = file;
        this.last = last;
    }

    /** Opens the file, or makes it; its folder must be there. A line that a killed process left half is ended. */
    public static ChainedLines open(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
            PrivateFiles.file(file);
        }
        endLastLine(file);
        String last = NOTHING;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                last = Fingerprint.of(line.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return new ChainedLines(file, last);
    }

    private static void endLastLine(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            if (bytes.length() > 0) {
                bytes.seek(bytes.length() - 1);
                if (bytes.read() != '\n') {
                    bytes.write('\n');
                }
            }
        }
    }

    /**
     * Adds a line and makes it durable.
     *
     * @param line gives a JSON object that ends with the member {@code before}, for the hash that is given to it
     */
    public synchronized void add(UnaryOperator<String> line) throws IOException {
        byte[] bytes = line.apply(last).getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer whole = ByteBuffer.allocate(bytes.length + 1)
                    .put(bytes)
                    .put((byte) '\n')
                    .flip();
            while (whole.hasRemaining()) {
                channel.write(whole);
            }
            channel.force(true);
        }
        last = Fingerprint.of(bytes);
    }

    /** The first line that does not continue the one before it, counted from 1; empty if the chain is whole. */
    public static Optional<Long> broken(Path file) throws IOException {
        String before = NOTHING;
        long number = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                Matcher named = BEFORE.matcher(line);
                if (!named.find() || !named.group(1).equals(before)) {
                    return Optional.of(number);
                }
                before = Fingerprint.of(line.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return Optional.empty();
    }
}
