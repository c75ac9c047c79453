package org.svod.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What one pass over the bytes of a file tells: what of it is valid UTF-8 beyond ASCII, what is not, and whether there
 * is a quote or a NUL. Strict: no overlong forms, no surrogates, nothing above U+10FFFF (Unicode 15, table 3-7).
 */
final class ByteSurvey {

    /** Eight bytes of an array as one number. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final int REPLACEMENT = 0xEFBFBD;

    private final boolean[] met = new boolean[256];
    private long sequences;
    private long malformed;
    private boolean replacement;
    private int sequence;
    private int pending;
    private int lowest = 0x80;
    private int highest = 0xBF;

    private ByteSurvey() {}

    static ByteSurvey of(ByteSource source) throws IOException {
        ByteSurvey survey = new ByteSurvey();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = source.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                survey.take(buffer, n);
            }
        }
        if (survey.pending > 0) {
            survey.malformed++;
        }
        return survey;
    }

    /** Eight bytes at a time, as long as they are ASCII with neither quote nor NUL: nearly always. */
    private void take(byte[] bytes, int length) {
        int i = 0;
        while (i < length) {
            if (pending == 0 && i + Long.BYTES <= length && isUnremarkable((long) EIGHT.get(bytes, i))) {
                i += Long.BYTES;
            } else {
                for (int end = Math.min(length, i + Long.BYTES); i < end; i++) {
                    take(bytes[i] & 0xFF);
                }
            }
        }
    }

    /**
     * No top bit is set, and no byte becomes zero, by itself or without the bits of a quote (Warren, Hacker's Delight,
     * 6-1).
     */
    private static boolean isUnremarkable(long eight) {
        long unquoted = eight ^ QUOTES;
        return ((eight | (eight - ONES) | (unquoted - ONES)) & TOPS) == 0;
    }

    private void take(int b) {
        met[b] = true;
        if (pending > 0) {
            if (b >= lowest && b <= highest) {
                lowest = 0x80;
                highest = 0xBF;
                pending--;
                sequences += pending == 0 ? 1 : 0;
                sequence = sequence << 8 | b;
                replacement |= sequence == REPLACEMENT;
                return;
            }
            malformed++;
            pending = 0;
        }
        if (b >= 0x80) {
            lead(b);
        }
    }

    private void lead(int b) {
        sequence = b;
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            pending = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            pending = 2;
        } else if (b >= 0xF0 && b <= 0xF4) {
            pending = 3;
        } else {
            malformed++;
        }
    }

    boolean isValidUtf8() {
        return malformed == 0;
    }

    /** Whether there is valid UTF-8 beyond ASCII. */
    boolean hasSequences() {
        return sequences > 0;
    }

    /**
     * Whether a file that holds both valid UTF-8 and bytes that are none is UTF-8 with some lines spoilt: as many lines
     * hold valid UTF-8 beyond ASCII as hold other bytes, or more. A line that holds both is valid where few of its
     * bytes are spoilt: text in a one-byte Cyrillic encoding hardly ever makes a valid sequence, as its letters nearly
     * all come from the upper half, in which a lead byte must be followed by bytes from a quarter. One more pass.
     */
    static boolean isUtf8ByLines(ByteSource source) throws IOException {
        ByteSurvey line = new ByteSurvey();
        long surplus = 0;
        boolean any = false;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = source.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    line.take(buffer[i] & 0xFF);
                    if (buffer[i] == '\n' || buffer[i] == '\r') {
                        any |= line.isValidLine();
                        surplus += line.surplus();
                    }
                }
            }
        }
        line.malformed += line.pending > 0 ? 1 : 0;
        any |= line.isValidLine();
        return any && surplus + line.surplus() >= 0;
    }

    private boolean isValidLine() {
        return sequences > 0 && sequences >= 2 * malformed;
    }

    /**
     * 1 for a line that is valid, -1 for one that is spoilt, 0 for one that is both or neither; the next line begins.
     */
    private int surplus() {
        int surplus = (isValidLine() ? 1 : 0) - (malformed > 0 ? 1 : 0);
        sequences = 0;
        malformed = 0;
        return surplus;
    }

    /**
     * Whether no record needs a parser, nor any character a second look: no quote, no NUL, no U+FFFD, and every byte is
     * a character in this encoding, in which ASCII stands for itself.
     */
    boolean isUnquoted(Charset charset) {
        if (met[0] || met['"']) {
            return false;
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            return malformed == 0 && !replacement;
        }
        for (int b = 0; b < met.length; b++) {
            String character = new String(new byte[] {(byte) b}, charset);
            boolean itself = b >= 0x80 || character.equals(String.valueOf((char) b));
            if (!itself || (met[b] && character.equals("\uFFFD"))) {
                return false;
            }
        }
        return true;
    }
}
