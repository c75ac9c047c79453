package org.svod.observation.cases;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Packs numbers and texts into bytes in memory, one after the other; {@link PackedInput} reads them in the same order.
 */
public final class PackedOutput {

    /** The longest packed whole number, in bytes. */
    private static final int LONGEST_NUMBER = 9;

    static final int BITS = 7;
    static final int LOW = 0x7F;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[1 << 10];
    private int size;

    /** How many bytes were packed since {@link #take()}. */
    public int size() {
        return size;
    }

    /**
     * Writes a whole number, 0 or more, in as few bytes as possible: each byte has seven bits, the lowest bits first;
     * the highest bit is set if another byte follows.
     *
     * @return the position after it
     */
    static int put(long number, byte[] out, int at) {
        int next = at;
        long left = number;
        while (left > LOW) {
            out[next++] = (byte) (left | MORE);
            left >>>= BITS;
        }
        out[next++] = (byte) left;
        return next;
    }

    /** Gives everything packed so far, and begins again with nothing. */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2 + more);
        }
    }

    /**
     * A whole number from 0.
     *
     * @throws IllegalArgumentException if it is less
     */
    public void number(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("number " + number);
        }
        makeRoom(LONGEST_NUMBER);
        size = put(number, bytes, size);
    }

    /**
     * An exact decimal.
     *
     * @throws IllegalArgumentException if its scale or its length in bytes is more than 127
     */
    public void decimal(BigDecimal decimal) {
        makeRoom(PackedDecimal.LONGEST);
        size = PackedDecimal.put(0, decimal, bytes, size);
    }

    /** A text. */
    public void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        makeRoom(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    /** A text that is usually written in lower-case hexadecimal digits, two of which then take one byte. */
    public void fingerprint(String text) {
        if (!isHexadecimal(text)) {
            number(0);
            text(text);
            return;
        }
        int length = text.length() / 2;
        number(length + 1L);
        makeRoom(length);
        for (int i = 0; i < text.length(); i += 2) {
            bytes[size++] = (byte) HexFormat.fromHexDigits(text, i, i + 2);
        }
    }

    private static boolean isHexadecimal(String text) {
        return text.length() % 2 == 0
                && text.chars().allMatch(digit -> (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'));
    }
}
