package org.svod.watch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the desk has refused, by its log.
 *
 * @param signIns sign-ins that failed
 * @param pages pages and forms that were refused
 */
record RefusedAtDesk(long signIns, long pages) {

    private static final int BLOCK = 1 << 16;
    private static final Pattern AT = Pattern.compile("^\\{\"at\":\"([0-9TZ:.-]+)\",");
    /** Quotation marks within the texts of a line have a sign before them. */
    private static final Pattern REFUSED = Pattern.compile(",\"what\":\"(sign-in failed|refused)\"");

    private static final RefusedAtDesk NOTHING = new RefusedAtDesk(0, 0);

    /**
     * Reads the log from its end back to the first line that is not after this time, because the log grows for years. A
     * line that cannot be read, such as one that is being written, does not count.
     */
    static RefusedAtDesk after(Instant since, Path log) throws IOException {
        RefusedAtDesk found = NOTHING;
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            long begin = channel.size();
            byte[] bytes = {};
            while (begin > 0) {
                int size = (int) Math.min(BLOCK, begin);
                begin -= size;
                bytes = with(channel, begin, size, bytes);
                int end = bytes.length;
                for (int i = end - 1; i >= 0; i--) {
                    boolean isFirst = begin == 0 && i == 0;
                    if (bytes[i] == '\n' || isFirst) {
                        int from = bytes[i] == '\n' ? i + 1 : i;
                        String line = new String(bytes, from, end - from, StandardCharsets.UTF_8);
                        Optional<Instant> at = time(line);
                        if (at.filter(time -> !time.isAfter(since)).isPresent()) {
                            return found;
                        }
                        found = at.isPresent() ? found.and(line) : found;
                        end = i;
                    }
                }
                bytes = Arrays.copyOf(bytes, end);
            }
        }
        return found;
    }

    /** A part of the file, and behind it what is there already. */
    private static byte[] with(FileChannel channel, long begin, int size, byte[] behind) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(size + behind.length).limit(size);
        while (part.hasRemaining()) {
            if (channel.read(part, begin + part.position()) < 0) {
                throw new EOFException("the log of the desk was shortened while it was read");
            }
        }
        return part.limit(part.capacity()).put(behind).array();
    }

    private static Optional<Instant> time(String line) {
        Matcher at = AT.matcher(line);
        try {
            return at.find() ? Optional.of(Instant.parse(at.group(1))) : Optional.empty();
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private RefusedAtDesk and(String line) {
        Matcher what = REFUSED.matcher(line);
        if (!what.find()) {
            return this;
        }
        boolean isPage = what.group(1).equals("refused");
        return new RefusedAtDesk(signIns + (isPage ? 0 : 1), pages + (isPage ? 1 : 0));
    }
}
