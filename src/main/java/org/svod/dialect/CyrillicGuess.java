package org.svod.dialect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mozilla.universalchardet.UniversalDetector;
import org.svod.characters.Blanks;

/**
 * Tells the one-byte Cyrillic encodings apart. Short samples mislead every statistical detector, so the encoding under
 * which the words of the file are known wins; the detector speaks only where no word is.
 */
final class CyrillicGuess {

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    /**
     * Its small letters are those of windows-1251 and its capital ones those of IBM866: where another encoding makes as
     * many words known, it is that one.
     */
    private static final Charset MACINTOSH = Charset.forName("x-MacCyrillic");

    private static final List<Charset> CANDIDATES =
            List.of(WINDOWS, Charset.forName("KOI8-R"), Charset.forName("IBM866"), MACINTOSH);
    private static final int SAMPLE = 1 << 18;
    private static final String COMMONEST = "оеаинтсрвлкмдпу";

    private CyrillicGuess() {}

    static Encoding of(ByteSource source, Predicate<String> known) throws IOException {
        byte[] sample = sample(source);
        Optional<Charset> sure = byWords(sample, known).or(() -> byDetector(sample));
        return sure.map(c -> new Encoding(c, 0, Encoding.Reason.DETECTED))
                .orElse(new Encoding(WINDOWS, 0, Encoding.Reason.ASSUMED));
    }

    /** The first blocks of the file that hold anything besides ASCII. */
    private static byte[] sample(ByteSource source) throws IOException {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        try (InputStream in = source.open()) {
            for (byte[] block = in.readNBytes(1 << 15);
                    block.length > 0 && sample.size() < SAMPLE;
                    block = in.readNBytes(1 << 15)) {
                if (hasUpperHalf(block)) {
                    sample.write(block);
                }
            }
        }
        return sample.toByteArray();
    }

    private static boolean hasUpperHalf(byte[] block) {
        for (byte b : block) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Charset> byWords(byte[] sample, Predicate<String> known) {
        long[] words = CANDIDATES.stream()
                .mapToLong(
                        c -> c.equals(MACINTOSH) && !hasCapitals(sample) ? 0 : knownWords(new String(sample, c), known))
                .toArray();
        long most = Arrays.stream(words).max().orElse(0);
        List<Charset> best = CANDIDATES.stream()
                .filter(c -> words[CANDIDATES.indexOf(c)] == most)
                .toList();
        List<Charset> likely = best.size() == 1
                ? best
                : best.stream().filter(c -> !c.equals(MACINTOSH)).toList();
        return most == 0 || likely.size() > 1 ? Optional.empty() : Optional.of(likely.get(0));
    }

    /** Whether a byte is there that is a capital letter of the Macintosh. */
    private static boolean hasCapitals(byte[] sample) {
        for (byte b : sample) {
            if (b < (byte) 0xA0) {
                return true;
            }
        }
        return false;
    }

    private static long knownWords(String text, Predicate<String> known) {
        return Arrays.stream(text.split("[,;|\\t\\r\\n\"]+"))
                .map(Blanks::strip)
                .distinct()
                .filter(field -> field.length() > 1 && field.chars().anyMatch(c -> c > 0x7F))
                .filter(known)
                .count();
    }

    /** What the detector says, unless windows-1251 makes more ordinary Russian of it. */
    private static Optional<Charset> byDetector(byte[] sample) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample, 0, sample.length);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .flatMap(name -> CANDIDATES.stream()
                        .filter(c -> c.name().equalsIgnoreCase(name))
                        .findFirst())
                .filter(c -> ordinary(new String(sample, c)) >= ordinary(new String(sample, WINDOWS)));
    }

    /** How many of the characters are among the commonest small letters of Russian. */
    private static long ordinary(String text) {
        return text.chars().filter(c -> COMMONEST.indexOf(c) >= 0).count();
    }
}
