package org.svod.reconciliation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Gives back what {@link PackedOutput} packed. */
final class PackedInput {

    private final byte[] bytes;
    private int at;

    /** From this place on. */
    PackedInput(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            number |= (long) (b & PackedOutput.LOW) << shift;
            if (b >= 0) {
                return number;
            }
        }
    }

    BigDecimal decimal() {
        int scale = bytes[at++];
        int length = (int) number();
        int from = at;
        at += length;
        if (length > Long.BYTES) {
            return new BigDecimal(new BigInteger(bytes, from, length), scale);
        }
        long unscaled = bytes[from];
        for (int i = from + 1; i < at; i++) {
            unscaled = unscaled << Byte.SIZE | (bytes[i] & 0xFF);
        }
        return BigDecimal.valueOf(unscaled, scale);
    }

    String text() {
        int length = (int) number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }
}
