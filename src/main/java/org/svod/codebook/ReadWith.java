package org.svod.codebook;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a return was read with: the words that were looked up, and the fingerprint of the lines of the codebook that
 * were found for them. The words are kept as fingerprints only, because those that were not found may be anything.
 */
public final class ReadWith {

    private final String codebook;
    private final long[] words;
    private final String lines;

    private ReadWith(String codebook, long[] words, String lines) {
        this.codebook = codebook;
        this.words = words;
        this.lines = lines;
    }

    /** The words that were looked up in this codebook. */
    public static ReadWith of(Consulted consulted, CodebookLines codebook) {
        LongStream.Builder words = LongStream.builder();
        for (CodebookPart part : CodebookPart.values()) {
            consulted.of(part).forEach(word -> words.add(codebook.keyOf(part, word)));
        }
        consulted.whole().forEach(part -> words.add(CodebookLines.wholeKey(part)));
        long[] sorted = words.build().sorted().distinct().toArray();
        return new ReadWith(codebook.fingerprint(), sorted, codebook.fingerprintOf(sorted));
    }

    /** As it was stored. */
    public static ReadWith stored(String codebook, byte[] words, String lines) {
        long[] read = new long[words.length / Long.BYTES];
        ByteBuffer.wrap(words).asLongBuffer().get(read);
        return new ReadWith(codebook, read, lines);
    }

    /** Whether a reading with this codebook finds the same lines for the same words, and so gives the same result. */
    public boolean isSameWith(CodebookLines codebook) {
        return codebook.fingerprintOf(words).equals(lines);
    }

    /**
     * What has changed between two codebooks, as far as the return asked for it: entries like {@code unit T}, and
     * headings.
     */
    public List<String> changes(Codebook one, Codebook other) {
        return CodebookLines.changes(one, other, key -> Arrays.binarySearch(words, key) >= 0);
    }

    /** The fingerprint of the whole codebook. */
    public String codebook() {
        return codebook;
    }

    /** The fingerprints of the words, for storing. */
    public byte[] words() {
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Long.BYTES);
        bytes.asLongBuffer().put(words);
        return bytes.array();
    }

    /** The fingerprint of the lines, for storing. */
    public String lines() {
        return lines;
    }
}
