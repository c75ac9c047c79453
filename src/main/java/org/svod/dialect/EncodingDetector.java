package org.svod.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds out a file's encoding: byte order mark, strict UTF-8 over the whole file, then the one-byte Cyrillic encodings.
 */
final class EncodingDetector {

    private EncodingDetector() {}

    /** The encoding of the file, whose bytes were surveyed; {@code known} tells words that the file may well use. */
    static Encoding detect(ByteSource source, ByteSurvey survey, Predicate<String> known) throws IOException {
        Optional<Encoding> marked = marked(source);
        if (marked.isPresent()) {
            return marked.get();
        }
        if (survey.isValidUtf8()) {
            return new Encoding(StandardCharsets.UTF_8, 0, Encoding.Reason.VALID_UTF_8);
        }
        if (survey.isNearlyValidUtf8()) {
            return new Encoding(StandardCharsets.UTF_8, 0, Encoding.Reason.DETECTED);
        }
        return CyrillicGuess.of(source, known);
    }

    private static Optional<Encoding> marked(ByteSource source) throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(3);
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3, Encoding.Reason.BOM));
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2, Encoding.Reason.BOM));
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2, Encoding.Reason.BOM));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
