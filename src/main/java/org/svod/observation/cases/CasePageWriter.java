package org.svod.observation.cases;

import java.util.Arrays;

/**
 * Packs case rows into pages. A row is: the number of bytes that its case number shares with the row before; the number
 * of other bytes, and these bytes; number of the cell; line; {@link PackedAmount amount}. The first row of a page
 * shares nothing, so that each page can be read by itself.
 */
final class CasePageWriter {

    /** Size of a page in bytes. It is small because reconciliation holds a page of many submissions in memory. */
    private static final int PAGE = 1 << 15;

    private final byte[] before = new byte[CaseCodec.LONGEST];
    private byte[] bytes = new byte[1 << 10];
    private int beforeLength;
    private int size;
    private int rows;

    /** Adds a row, which must come after the row before in order. */
    void add(byte[] source, int refAt, int refLength, int cell, long line, int amountAt, int amountLength) {
        add(source, refAt, refLength, cell, line, source, amountAt, amountLength);
    }

    /** The same, where the amount stands elsewhere. */
    void add(
            byte[] source,
            int refAt,
            int refLength,
            int cell,
            long line,
            byte[] amounts,
            int amountAt,
            int amountLength) {
        if (bytes.length - size < CaseCodec.LONGEST) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int mismatch = rows == 0 ? 0 : Arrays.mismatch(before, 0, beforeLength, source, refAt, refAt + refLength);
        int shared = mismatch < 0 ? refLength : mismatch;
        bytes[size++] = (byte) shared;
        bytes[size++] = (byte) (refLength - shared);
        System.arraycopy(source, refAt + shared, bytes, size, refLength - shared);
        System.arraycopy(source, refAt + shared, before, shared, refLength - shared);
        size += refLength - shared;
        beforeLength = refLength;
        size = PackedOutput.put(cell, bytes, size);
        size = PackedOutput.put(line, bytes, size);
        System.arraycopy(amounts, amountAt, bytes, size, amountLength);
        size += amountLength;
        rows++;
    }

    boolean isFull() {
        return size >= PAGE - CaseCodec.LONGEST;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** Gives the present page and begins the next. */
    CasePage page() {
        CasePage page = CasePage.of(rows, Arrays.copyOf(bytes, size));
        size = 0;
        rows = 0;
        return page;
    }
}
