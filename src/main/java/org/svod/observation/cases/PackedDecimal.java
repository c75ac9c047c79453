package org.svod.observation.cases;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Packs a decimal. The first byte holds a mark of the writer in two bits, the scale in three bits, and the length minus
 * one in three bits. Seven in one of the three-bit fields means that the scale or the length is in a byte of its own.
 * The unscaled value follows, the highest byte first.
 */
final class PackedDecimal {

    /** The longest decimal, in bytes; its length fits into one byte. */
    static final int LONGEST = 3 + Byte.MAX_VALUE;

    private static final int MARK = 6;
    private static final int ELSEWHERE = 7;

    private PackedDecimal() {}

    /**
     * Writes a decimal.
     *
     * @param mark from 0 to 3
     * @return the position after it
     * @throws IllegalArgumentException if the scale or the length does not fit into a byte
     */
    static int put(int mark, BigDecimal value, byte[] out, int at) {
        BigInteger unscaled = value.unscaledValue();
        if (unscaled.bitLength() < Long.SIZE) {
            return put(mark, unscaled.longValue(), value.scale(), out, at);
        }
        byte[] bytes = unscaled.toByteArray();
        if (bytes.length > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("a number of " + bytes.length + " bytes");
        }
        int next = begin(mark, value.scale(), bytes.length, out, at);
        System.arraycopy(bytes, 0, out, next, bytes.length);
        return next + bytes.length;
    }

    /** The same, by its unscaled value and scale. */
    static int put(int mark, long unscaled, int scale, byte[] out, int at) {
        int length = (Long.SIZE - Long.numberOfLeadingZeros(unscaled ^ unscaled >> 63)) / Byte.SIZE + 1;
        int next = begin(mark, scale, length, out, at);
        for (int shift = (length - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out[next++] = (byte) (unscaled >> shift);
        }
        return next;
    }

    private static int begin(int mark, int scale, int length, byte[] out, int at) {
        int next = at + 1;
        boolean smallScale = scale >= 0 && scale < ELSEWHERE;
        if (!smallScale) {
            if (scale != (byte) scale) {
                throw new IllegalArgumentException("scale " + scale);
            }
            out[next++] = (byte) scale;
        }
        if (length > ELSEWHERE) {
            out[next++] = (byte) length;
        }
        out[at] = (byte) (mark << MARK | (smallScale ? scale : ELSEWHERE) << 3 | Math.min(length - 1, ELSEWHERE));
        return next;
    }

    /** The writer's mark. */
    static int mark(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) >> MARK;
    }

    /** How many bytes the decimal has. */
    static int length(byte[] bytes, int at) {
        return begins(bytes, at) - at + valueLength(bytes, at);
    }

    private static int scaleBytes(byte[] bytes, int at) {
        return (bytes[at] >> 3 & ELSEWHERE) == ELSEWHERE ? 1 : 0;
    }

    private static int valueLength(byte[] bytes, int at) {
        int length = bytes[at] & ELSEWHERE;
        return length == ELSEWHERE ? bytes[at + 1 + scaleBytes(bytes, at)] : length + 1;
    }

    private static int begins(byte[] bytes, int at) {
        return at + 1 + scaleBytes(bytes, at) + ((bytes[at] & ELSEWHERE) == ELSEWHERE ? 1 : 0);
    }

    /** The decimal. */
    static BigDecimal value(byte[] bytes, int at) {
        int scale = scaleBytes(bytes, at) > 0 ? bytes[at + 1] : bytes[at] >> 3 & ELSEWHERE;
        int length = valueLength(bytes, at);
        int begins = begins(bytes, at);
        if (length > Long.BYTES) {
            return new BigDecimal(new BigInteger(bytes, begins, length), scale);
        }
        long unscaled = bytes[begins];
        for (int i = 1; i < length; i++) {
            unscaled = unscaled << Byte.SIZE | (bytes[begins + i] & 0xFF);
        }
        return BigDecimal.valueOf(unscaled, scale);
    }
}
