package org.svod.databank;

import org.jspecify.annotations.Nullable;
import org.svod.acceptance.ContentDigest;

/**
 * The SHA-256 of the values of a row, which is stored in the row. HSQLDB has no checksums: without this, a damaged row
 * would be read as a good one.
 */
final class RowProof {

    private RowProof() {}

    /** The proof of these values. */
    static String of(@Nullable Object... values) {
        ContentDigest digest = new ContentDigest();
        for (Object value : values) {
            digest.number(value == null ? 0 : 1);
            if (value instanceof byte[] bytes) {
                digest.bytes(bytes);
            } else if (value != null) {
                digest.text(value.toString());
            }
        }
        return digest.hex();
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
}
