package org.svod.observation.cases;

/**
 * Case rows of one submission and one indicator, packed one behind the other in their order: the form in which they are
 * kept, and merged with those of other submissions. Only {@link CaseCursor} knows what the bytes mean.
 */
public final class CasePage {

    private final int rows;
    private final byte[] bytes;

    private CasePage(int rows, byte[] bytes) {
        this.rows = rows;
        this.bytes = bytes;
    }

    /** So many rows in these bytes, which nobody changes any more. */
    public static CasePage of(int rows, byte[] bytes) {
        return new CasePage(rows, bytes);
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The rows; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}
