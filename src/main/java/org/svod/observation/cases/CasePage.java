package org.svod.observation.cases;

/**
 * Packed case rows of one submission and one indicator, in their order. Rows are stored in this form, and merged in it
 * with the rows of other submissions. Only {@link CaseCursor} knows what the bytes mean.
 */
public final class CasePage {

    private final int rows;
    private final byte[] bytes;

    private CasePage(int rows, byte[] bytes) {
        this.rows = rows;
        this.bytes = bytes;
    }

    /** A page with this number of rows in these bytes. The bytes must not be changed after that. */
    public static CasePage of(int rows, byte[] bytes) {
        return new CasePage(rows, bytes);
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The rows; the caller must not change the bytes. */
    public byte[] bytes() {
        return bytes;
    }
}
