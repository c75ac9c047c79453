package org.svod.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
 * put in between breaks the chain. Lines that are missing at the end do not; for that somebody else keeps the
 * {@link End}.
 */
public final class ChainedLines {

    private static final String NOTHING = "0".repeat(64);
    private static final Pattern BEFORE = Pattern.compile("\"before\":\"([0-9a-f]{64})\"\\}$");

    /**
     * The end of such a file.
     *
     * @param lines number of its whole lines
     * @param sha256 SHA-256 of the last one without its line end, in hex digits; all zeros if there is none
     */
    public record End(long lines, String sha256) {

        /** The end of a file without lines, or of no file. */
        public static final End NONE = new End(0, NOTHING);
    }

    private final Path file;
    private String last;

    private ChainedLines(Path file, String last) {
        this.file = file;
        this.last = last;
    }

    /**
     * Opens the file, or makes it; its folder must be there. A line that a killed process left half is removed: what it
     * was written for was not done.
     */
    public static ChainedLines open(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
            PrivateFiles.file(file);
        }
        Whole whole = upTo(file, Long.MAX_VALUE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole.bytes());
        }
        return new ChainedLines(file, whole.end().sha256());
    }

    /**
     * Adds a line and makes it durable.
     *
     * @param line gives a JSON object that ends with the member {@code before}, for the hash that is given to it
     */
    public synchronized void add(UnaryOperator<String> line) throws IOException {
        byte[] bytes = line.apply(last).getBytes(StandardCharsets.UTF_8);
        ByteBuffer whole = ByteBuffer.allocate(bytes.length + 1)
                .put(bytes)
                .put((byte) '\n')
                .flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long before = channel.size();
            channel.position(before);
            try {
                while (whole.hasRemaining()) {
                    channel.write(whole);
                }
                channel.force(true);
            } catch (IOException e) {
                // A full disk takes half a line; the next line must not be added to it.
                shorten(channel, before, e);
                throw e;
            }
        }
        last = Fingerprint.of(bytes);
    }

    private static void shorten(FileChannel channel, long before, IOException why) {
        try {
            channel.truncate(before);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** The first line that does not continue the one before it, counted from 1; empty if the chain is whole. */
    public static Optional<Long> broken(Path file) throws IOException {
        String before = NOTHING;
        long number = 0;
        try (LineReader reader = new LineReader(file)) {
            for (Optional<byte[]> line = reader.next(); line.isPresent(); line = reader.next()) {
                number++;
                Matcher named = BEFORE.matcher(new String(line.get(), StandardCharsets.ISO_8859_1));
                if (!named.find() || !named.group(1).equals(before)) {
                    return Optional.of(number);
                }
                before = Fingerprint.of(line.get());
            }
        }
        return Optional.empty();
    }

    /** Where the file ends now. A line that is being written does not count. */
    public static End end(Path file) throws IOException {
        return upTo(file, Long.MAX_VALUE).end();
    }

    /** Whether the file ended so, and was only added to since. */
    public static boolean had(Path file, End known) throws IOException {
        return upTo(file, known.lines()).end().equals(known);
    }

    /** The first whole lines of a file: where they end, and how many bytes they have. */
    private record Whole(End end, long bytes) {}

    private static Whole upTo(Path file, long lines) throws IOException {
        Optional<byte[]> last = Optional.empty();
        long number = 0;
        long bytes = 0;
        try (LineReader reader = new LineReader(file)) {
            for (Optional<byte[]> line = reader.next(); line.isPresent() && number < lines; line = reader.next()) {
                last = line;
                number++;
                bytes += line.get().length + 1;
            }
        }
        return new Whole(last.isEmpty() ? End.NONE : new End(number, Fingerprint.of(last.get())), bytes);
    }

    /** Reads whole lines; one that is being written does not count. No file has no lines. */
    private static final class LineReader implements AutoCloseable {

        private final InputStream in;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        LineReader(Path file) throws IOException {
            in = Files.exists(file)
                    ? new BufferedInputStream(Files.newInputStream(file))
                    : InputStream.nullInputStream();
        }

        Optional<byte[]> next() throws IOException {
            line.reset();
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (one == '\n') {
                    return Optional.of(line.toByteArray());
                }
                line.write(one);
            }
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
