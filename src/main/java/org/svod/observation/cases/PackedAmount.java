package org.svod.observation.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.svod.codebook.ObservationStatus;
import org.svod.observation.Amount;

/**
 * How status and value of a case row are packed. The first byte holds the status in two bits, the scale in three and
 * the length less one in three; a scale or length of seven stands in a byte of its own instead. The unscaled value
 * follows, the highest byte first. Nothing follows where the value is missing, or where the row was refused.
 */
final class PackedAmount {

    /** No amount is longer: a length fits into a byte. */
    static final int LONGEST = 3 + Byte.MAX_VALUE;

    private static final ObservationStatus[] STATUSES = {ObservationStatus.A, ObservationStatus.P, ObservationStatus.E};
    private static final int MISSING = 0xC0;
    private static final int REFUSED = 0xC1;
    private static final int ELSEWHERE = 7;

    private PackedAmount() {}

    /**
     * Writes an amount; without one, that the row was refused.
     *
     * @return where it ends
     */
    static int put(Optional<Amount> amount, byte[] out, int at) {
        if (amount.isEmpty()) {
            out[at] = (byte) REFUSED;
            return at + 1;
        }
        return put(amount.get().status(), amount.get().value(), out, at);
    }

    /** Writes a status and its value. */
    static int put(ObservationStatus status, Optional<BigDecimal> value, byte[] out, int at) {
        if (value.isEmpty()) {
            out[at] = (byte) MISSING;
            return at + 1;
        }
        BigInteger unscaled = value.get().unscaledValue();
        if (unscaled.bitLength() < Long.SIZE) {
            return put(status, unscaled.longValue(), value.get().scale(), out, at);
        }
        byte[] bytes = unscaled.toByteArray();
        int next = begin(status, value.get().scale(), bytes.length, out, at);
        System.arraycopy(bytes, 0, out, next, bytes.length);
        return next + bytes.length;
    }

    /** Writes a status other than M and its value. */
    static int put(ObservationStatus status, long unscaled, int scale, byte[] out, int at) {
        int length = (Long.SIZE - Long.numberOfLeadingZeros(unscaled ^ unscaled >> 63)) / Byte.SIZE + 1;
        int next = begin(status, scale, length, out, at);
        for (int shift = (length - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out[next++] = (byte) (unscaled >> shift);
        }
        return next;
    }

    private static int begin(ObservationStatus status, int scale, int length, byte[] out, int at) {
        int next = at + 1;
        boolean smallScale = scale >= 0 && scale < ELSEWHERE;
        if (!smallScale) {
            out[next++] = (byte) scale;
        }
        if (length > ELSEWHERE) {
            out[next++] = (byte) length;
        }
        out[at] = (byte) (code(status) << 6 | (smallScale ? scale : ELSEWHERE) << 3 | Math.min(length - 1, ELSEWHERE));
        return next;
    }

    /** The number that stands for a status, whatever becomes of the order in which statuses are declared. */
    private static int code(ObservationStatus status) {
        for (int code = 0; code < STATUSES.length; code++) {
            if (STATUSES[code] == status) {
                return code;
            }
        }
        throw new IllegalArgumentException("no value goes with status " + status);
    }

    /** How many bytes an amount has. */
    static int length(byte[] bytes, int at) {
        int head = bytes[at] & 0xFF;
        return head >= MISSING ? 1 : begins(bytes, at) - at + valueLength(bytes, at);
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

    static boolean isRefused(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) == REFUSED;
    }

    /** The amount; empty where the row was refused. */
    static Optional<Amount> amount(byte[] bytes, int at) {
        return isRefused(bytes, at) ? Optional.empty() : Optional.of(new Amount(value(bytes, at), status(bytes, at)));
    }

    static ObservationStatus status(byte[] bytes, int at) {
        int head = bytes[at] & 0xFF;
        return head >= MISSING ? ObservationStatus.M : STATUSES[head >> 6];
    }

    /** The value, where it is not missing. */
    static Optional<BigDecimal> value(byte[] bytes, int at) {
        if ((bytes[at] & 0xFF) >= MISSING) {
            return Optional.empty();
        }
        int scale = scaleBytes(bytes, at) > 0 ? bytes[at + 1] : bytes[at] >> 3 & ELSEWHERE;
        int length = valueLength(bytes, at);
        int begins = begins(bytes, at);
        if (length > Long.BYTES) {
            return Optional.of(new BigDecimal(new BigInteger(bytes, begins, length), scale));
        }
        long unscaled = bytes[begins];
        for (int i = 1; i < length; i++) {
            unscaled = unscaled << Byte.SIZE | (bytes[begins + i] & 0xFF);
        }
        return Optional.of(BigDecimal.valueOf(unscaled, scale));
    }
}
