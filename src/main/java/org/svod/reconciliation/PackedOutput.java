package org.svod.reconciliation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Packs numbers and texts into bytes, one behind the other; {@link PackedInput} gives them back in the same order. */
final class PackedOutput {

    static final int LOW = 0x7F;
    static final int MORE = 0x80;

    private byte[] bytes = new byte[1 << 10];
    private int size;

    int size() {
        return size;
    }

    /** Everything packed so far, and begins anew. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    private void put(int b) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) b;
    }

    /**
     * A whole number from 0 in as few bytes as it needs: seven bits a byte, the lowest first, the highest bit set while
     * more follow.
     */
    void number(long number) {
        long left = number;
        while (left > LOW) {
            put((int) (left & LOW) | MORE);
            left >>>= 7;
        }
        put((int) left);
    }

    /** An exact decimal. */
    void decimal(BigDecimal decimal) {
        if (decimal.scale() != (byte) decimal.scale()) {
            throw new IllegalArgumentException("scale " + decimal.scale());
        }
        put(decimal.scale());
        bytes(decimal.unscaledValue().toByteArray());
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] more) {
        number(more.length);
        if (bytes.length - size < more.length) {
            bytes = Arrays.copyOf(bytes, size * 2 + more.length);
        }
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }
}
