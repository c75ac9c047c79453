package org.svod.dialect;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one column that were read of late: a text that comes again is the same object, which costs no decoding, no memory and no hash. A column
 * whose texts hardly ever come again is soon given up.
 */
final class KnownTexts {

    private static final int SLOTS = 1 << 11;
    private static final int LONGEST = 32;
    private static final int TRIAL = 1 << 12;

    private final Charset charset;
    private byte[] @Nullable [] written = new byte[0][];
    private @Nullable String[] texts = new @Nullable String[0];
    private int asked;
    private int met;

    KnownTexts(Charset charset) {
        this.charset = charset;
    }

    /** The text that these bytes are. */
    String of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST || (asked > TRIAL && met < asked / 2)) {
            return new String(bytes, from, length, charset);
        }
        asked++;
        return remembered(bytes, from, to);
    }

    private String remembered(byte[] bytes, int from, int to) {
        if (texts.length == 0) {
            texts = new @Nullable String[SLOTS];
            written = new byte[SLOTS][];
        }
        int slot = slot(bytes, from, to);
        String text = texts[slot];
        byte[] before = written[slot];
        if (text != null && before != null && Arrays.equals(bytes, from, to, before, 0, before.length)) {
            met++;
            return text;
        }
        String made = new String(bytes, from, to - from, charset);
        texts[slot] = made;
        written[slot] = Arrays.copyOfRange(bytes, from, to);
        return made;
    }

    private static int slot(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return (hash ^ hash >>> 11) & (SLOTS - 1);
    }
}
