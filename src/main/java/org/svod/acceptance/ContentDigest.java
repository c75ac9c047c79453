package org.svod.acceptance;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.svod.files.Fingerprint;
import org.svod.observation.Decimals;

/**
 * The SHA-256 of values, one after the other. Each value has a form of its own length, so that two different lists of
 * values never give the same bytes.
 */
public final class ContentDigest {

    private static final int ROOM = 1 << 10;

    private final MessageDigest digest = Fingerprint.digest();
    private final ByteBuffer buffer = ByteBuffer.allocate(ROOM);

    /** A whole number. */
    public ContentDigest number(long number) {
        room(Long.BYTES);
        buffer.putLong(number);
        return this;
    }

    /** A text. */
    public ContentDigest text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** An exact decimal; 5 and 5.0 are the same. */
    public ContentDigest decimal(BigDecimal decimal) {
        BigDecimal shortest = Decimals.plain(decimal);
        return number(shortest.scale()).bytes(shortest.unscaledValue().toByteArray());
    }

    /** Bytes. */
    public ContentDigest bytes(byte[] bytes) {
        number(bytes.length);
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > buffer.remaining()) {
            digest.update(bytes);
        } else {
            buffer.put(bytes);
        }
        return this;
    }

    /** The SHA-256 of all values, in lower-case hexadecimal; to be asked for once. */
    public String hex() {
        flush();
        return Fingerprint.hex(digest);
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
