package org.svod.databank;

import org.jspecify.annotations.Nullable;

/** A row of the table {@code read_with}: what a delivery was read with. */
final class ReadWithRow {

    /** The columns that the proof is of. */
    static final String COLUMNS = "delivery, run, words, lines";

    private ReadWithRow() {}

    /**
     * The proof of a row.
     *
     * @param run number of the run that last read the delivery
     */
    static String proof(long delivery, long run, byte[] words, String lines) {
        return RowProof.of(delivery, run, words, lines);
    }

    /**
     * Makes sure that a row is as it was stored.
     *
     * @throws DamagedDatabaseException if it is not
     */
    static void check(@Nullable String proof, long delivery, long run, byte[] words, String lines) {
        RowProof.check("what delivery " + delivery + " was read with", proof, delivery, run, words, lines);
    }
}
