package org.svod.observation.cases;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.ObservationStatus;
import org.svod.observation.Amount;

/**
 * How status and value of a case row are packed: as a {@link PackedDecimal} whose mark is the status, or as one byte
 * where the value is missing.
 */
final class PackedAmount {

    /** No amount is longer. */
    static final int LONGEST = PackedDecimal.LONGEST;

    private static final ObservationStatus[] STATUSES = {ObservationStatus.A, ObservationStatus.P, ObservationStatus.E};
    private static final int MISSING = 0xC0;

    private PackedAmount() {}

    /**
     * Writes a status and its value.
     *
     * @return where they end
     */
    static int put(ObservationStatus status, Optional<BigDecimal> value, byte[] out, int at) {
        if (value.isEmpty()) {
            out[at] = (byte) MISSING;
            return at + 1;
        }
        return PackedDecimal.put(code(status), value.get(), out, at);
    }

    /** Writes a status other than M and its value. */
    static int put(ObservationStatus status, long unscaled, int scale, byte[] out, int at) {
        return PackedDecimal.put(code(status), unscaled, scale, out, at);
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

    /** Whether the amount has a value. */
    static boolean hasValue(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) < MISSING;
    }

    /** How many bytes an amount has. */
    static int length(byte[] bytes, int at) {
        return hasValue(bytes, at) ? PackedDecimal.length(bytes, at) : 1;
    }

    static Amount amount(byte[] bytes, int at) {
        return new Amount(value(bytes, at), status(bytes, at));
    }

    static ObservationStatus status(byte[] bytes, int at) {
        return hasValue(bytes, at) ? STATUSES[PackedDecimal.mark(bytes, at)] : ObservationStatus.M;
    }

    /** The value, where it is not missing. */
    static Optional<BigDecimal> value(byte[] bytes, int at) {
        return hasValue(bytes, at) ? Optional.of(PackedDecimal.value(bytes, at)) : Optional.empty();
    }
}
