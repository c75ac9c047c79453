package org.svod.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds out a file's encoding: byte order mark, UTF-8 over the whole file or, where some lines are spoilt, over most of
 * its lines, then the one-byte Cyrillic encodings.
 */
final class EncodingDetector {

    /** More byte order marks than any program writes. */
    private static final int MOST_MARKS = 8;

    private static final List<Charset> MARKED =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

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
        if (survey.hasSequences() && ByteSurvey.isUtf8ByLines(source)) {
            return new Encoding(StandardCharsets.UTF_8, 0, Encoding.Reason.DETECTED);
        }
        return CyrillicGuess.of(source, known);
    }

    private static Optional<Encoding> marked(ByteSource source) throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(3 * MOST_MARKS);
        }
        return MARKED.stream()
                .filter(charset -> marks(head, charset) > 0)
                .map(charset -> new Encoding(charset, marks(head, charset), Encoding.Reason.BOM))
                .findFirst();
    }

    /** How many bytes the byte order marks at the start have: some programs add one to the one that is there. */
    private static int marks(byte[] head, Charset charset) {
        byte[] mark = "\uFEFF".getBytes(charset);
        int end = 0;
        while (end + mark.length <= head.length && Arrays.equals(head, end, end + mark.length, mark, 0, mark.length)) {
            end += mark.length;
        }
        return end;
    }
}
