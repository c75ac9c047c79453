package org.svod.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.svod.files.Fingerprint;

/**
 * A line of a chained journal. It begins with the SHA-256 of the line before (with its line end) and ends with the
 * SHA-256 of its own bytes up to there: {@code {"before":"…","type":…,…,"sum":"…"}}. So each line proves itself, and
 * all lines before it.
 *
 * <p>The chain begins with the format line, {@code {"type":"format","version":2,"before":"…"}}, which holds the SHA-256
 * of all bytes before it.
 */
final class SealedLine {

    private static final int HASH = 64;
    private static final String BEFORE = "{\"before\":\"";
    private static final String AFTER_BEFORE = "\",";
    private static final String SUM = ",\"sum\":\"";
    private static final String END = "\"}";
    private static final int BEGIN_LENGTH = BEFORE.length() + HASH + AFTER_BEFORE.length();
    private static final int END_LENGTH = SUM.length() + HASH + END.length();

    private SealedLine() {}

    /** The line that begins a chain, with its line end. */
    static byte[] format(String allBytesBefore) {
        return bytes("{\"type\":\"format\",\"version\":2,\"before\":\"" + allBytesBefore + "\"}\n");
    }

    /** Whether the line begins a chain. */
    static boolean isFormat(byte[] line) {
        return startsWith(line, "{\"type\":\"format\"");
    }

    /** Whether the line, which has no line end, is the one that begins a chain after these bytes. */
    static boolean isFormat(byte[] line, String allBytesBefore) {
        byte[] expected = format(allBytesBefore);
        return Arrays.equals(line, 0, line.length, expected, 0, expected.length - 1);
    }

    /** Whether the line has the form of a chained one. */
    static boolean isChained(byte[] line) {
        return startsWith(line, BEFORE);
    }

    /**
     * A record as a line, with its line end.
     *
     * @param json the record, an object that is not empty
     * @param lineBefore SHA-256 of the line before
     */
    static byte[] of(String json, String lineBefore) {
        String begun = BEFORE + lineBefore + AFTER_BEFORE + json.substring(1, json.length() - 1);
        return bytes(begun + SUM + Fingerprint.of(bytes(begun)) + END + "\n");
    }

    /**
     * What is wrong with a line.
     *
     * @param line the line without its line end
     * @param lineBefore SHA-256 of the line before
     * @return in words; empty if nothing is wrong
     */
    static Optional<String> fault(byte[] line, String lineBefore) {
        if (line.length < BEGIN_LENGTH + END_LENGTH
                || !isChained(line)
                || !text(line, line.length - END_LENGTH, SUM.length()).equals(SUM)
                || !text(line, line.length - END.length(), END.length()).equals(END)) {
            return Optional.of("it is not a whole line of the chain");
        }
        byte[] begun = Arrays.copyOf(line, line.length - END_LENGTH);
        if (!text(line, begun.length + SUM.length(), HASH).equals(Fingerprint.of(begun))) {
            return Optional.of("its bytes were changed after it was written");
        }
        if (!text(line, BEFORE.length(), HASH).equals(lineBefore)) {
            return Optional.of("the line before it is not the one after which it was written, so lines are missing, "
                    + "were added, or stand in another order");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] line, String text) {
        return line.length >= text.length() && text(line, 0, text.length()).equals(text);
    }

    private static String text(byte[] line, int from, int length) {
        return new String(line, from, length, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
