package org.svod.observation.cases;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Reads what {@link PackedOutput} packed. */
public final class PackedInput {

    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int at;

    PackedInput() {}

    /** Reads these bytes, beginning at this position. */
    public PackedInput(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** Goes to this position in these bytes. */
    void begin(byte[] from, int place) {
        bytes = from;
        at = place;
    }

    /** The position after what was read. */
    int at() {
        return at;
    }

    /** Reads a whole number, 0 or more. */
    public long number() {
        long number = 0;
        for (int shift = 0; ; shift += PackedOutput.BITS) {
            byte b = bytes[at++];
            number |= (long) (b & PackedOutput.LOW) << shift;
            if (b >= 0) {
                return number;
            }
        }
    }

    /** Reads an exact decimal. */
    public BigDecimal decimal() {
        BigDecimal decimal = PackedDecimal.value(bytes, at);
        at += PackedDecimal.length(bytes, at);
        return decimal;
    }

    /** Reads a text. */
    public String text() {
        int length = (int) number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** Reads a fingerprint. */
    public String fingerprint() {
        int length = (int) number() - 1;
        if (length < 0) {
            return text();
        }
        at += length;
        return HexFormat.of().formatHex(bytes, at - length, at);
    }
}
