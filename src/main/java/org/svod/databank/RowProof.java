package org.svod.databank;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.svod.files.Fingerprint;

/**
 * The SHA-256 of the values of a row, which is stored in the row. HSQLDB has no checksums: without this, a damaged row
 * would be read as a good one.
 */
final class RowProof {

    private RowProof() {}

    /** The proof of these values; two different lists of values never give the same bytes to the digest. */
    static String of(@Nullable Object... values) {
        MessageDigest digest = Fingerprint.digest();
        for (Object value : values) {
            add(value, digest);
        }
        return Fingerprint.hex(digest);
    }

    /**
     * Makes sure that values that were read are those that were stored.
     *
     * @param what what the row is, in words for the message
     * @param proof the stored proof
     * @throws DamagedDatabaseException if they are not
     */
    static void check(String what, @Nullable String proof, @Nullable Object... values) {
        if (!of(values).equals(proof)) {
            throw DamagedDatabaseException.changed(what);
        }
    }

    private static void add(@Nullable Object value, MessageDigest digest) {
        byte[] bytes = value == null
                ? new byte[0]
                : value instanceof byte[] given ? given : value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }
}
