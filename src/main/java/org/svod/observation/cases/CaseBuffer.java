package org.svod.observation.cases;

import java.util.Arrays;
import org.svod.codebook.ObservationStatus;
import org.svod.observation.Amount;

/** Case rows in memory, packed one behind the other, until it is full. */
final class CaseBuffer {

    private static final int FIRST = 1 << 12;

    private final CaseCodec codec;
    private final int limit;
    private final int[] ends;
    private byte[] rows = new byte[FIRST];
    private int filled;
    private int[] places = new int[FIRST >> 5];
    private short[] ranks = new short[FIRST >> 5];
    private int size;

    /**
     * An empty buffer.
     *
     * @param ranks how many indicators there are
     * @param limit bytes after which the buffer is full; the row that crosses the limit still fits
     */
    CaseBuffer(CaseCodec codec, int ranks, int limit) {
        this.codec = codec;
        this.limit = limit;
        this.ends = new int[ranks];
    }

    /** Ends the row. */
    void end(Amount amount) {
        filled = PackedAmount.put(amount.status(), amount.value(), rows, filled);
    }

    /** Ends the row with a status other than M. */
    void end(ObservationStatus status, long unscaled, int scale) {
        filled = PackedAmount.put(status, unscaled, scale, rows, filled);
    }

    /** Begins a row; the case number is {@code refLength} of these bytes from {@code refAt} on. */
    void begin(int cell, int rank, byte[] ref, int refAt, int refLength, long line, long row) {
        if (rows.length - filled < CaseCodec.LONGEST) {
            int capacity = (int) Math.min(2L * rows.length, (long) limit + CaseCodec.LONGEST);
            rows = Arrays.copyOf(rows, Math.max(capacity, filled + CaseCodec.LONGEST));
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            ranks = Arrays.copyOf(ranks, size * 2);
        }
        places[size] = filled;
        ranks[size++] = (short) rank;
        filled = CaseCodec.put(cell, ref, refAt, refLength, line, row, rows, filled);
    }

    boolean isFull() {
        return filled >= limit;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        filled = 0;
        size = 0;
    }

    /** Gives up the memory; nothing can be added any more. */
    void release() {
        rows = new byte[0];
        places = new int[0];
        ranks = new short[0];
        clear();
    }

    /**
     * Sorts the rows: indicator by indicator, and those of each by merging ever longer sorted stretches, where such
     * that are in order already cost nothing.
     */
    void sort() {
        int[] from = byIndicator();
        System.arraycopy(from, 0, places, 0, size);
        for (int rank = 0; rank < ends.length; rank++) {
            sort(from, places, begin(rank), ends[rank]);
        }
    }

    /** The places of the rows, those of one indicator together, else in the order in which they came. */
    private int[] byIndicator() {
        int[] next = new int[ends.length + 1];
        for (int i = 0; i < size; i++) {
            next[ranks[i] + 1]++;
        }
        for (int rank = 0; rank < ends.length; rank++) {
            next[rank + 1] += next[rank];
            ends[rank] = next[rank + 1];
        }
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[next[ranks[i]]++] = places[i];
        }
        return sorted;
    }

    private int begin(int rank) {
        return rank == 0 ? 0 : ends[rank - 1];
    }

    private void sort(int[] from, int[] into, int start, int end) {
        if (end - start < 2) {
            return;
        }
        int middle = (start + end) >>> 1;
        sort(into, from, start, middle);
        sort(into, from, middle, end);
        if (codec.compare(rows, from[middle - 1], rows, from[middle]) <= 0) {
            System.arraycopy(from, start, into, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takesLeft =
                    right >= end || (left < middle && codec.compare(rows, from[left], rows, from[right]) <= 0);
            into[i] = takesLeft ? from[left++] : from[right++];
        }
    }

    /** The rows of the indicator of this rank, in the order of {@link #sort()}. */
    PackedCursor cursor(int rank) {
        byte[] bytes = rows;
        return new PackedCursor() {
            private int next = begin(rank);

            @Override
            public boolean next() {
                return next++ < ends[rank];
            }

            @Override
            public byte[] bytes() {
                return bytes;
            }

            @Override
            public int at() {
                return places[next - 1];
            }
        };
    }
}
