package org.svod.submission;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Case rows in memory, packed one behind the other, until there are as many as are held at once. */
final class CaseBuffer {

    private static final int FIRST = 1 << 12;

    private final CaseCodec codec;
    private final int limit;
    private final int[] ends;
    private ByteBuffer rows = ByteBuffer.allocate(FIRST);
    private int[] places = new int[FIRST >> 5];
    private short[] ranks = new short[FIRST >> 5];
    private int size;

    /** Holds so many bytes of rows, and one row more. */
    CaseBuffer(CaseCodec codec, int limit) {
        this.codec = codec;
        this.limit = limit;
        this.ends = new int[codec.indicators().size()];
    }

    void add(Cell cell, String caseRef, Optional<Amount> amount, long line, long row) {
        if (rows.remaining() < CaseCodec.LONGEST) {
            int capacity = (int) Math.min(2L * rows.capacity(), (long) limit + CaseCodec.LONGEST);
            rows = ByteBuffer.allocate(Math.max(capacity, rows.position() + CaseCodec.LONGEST)).put(rows.flip());
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            ranks = Arrays.copyOf(ranks, size * 2);
        }
        places[size] = rows.position();
        ranks[size++] = (short) codec.rank(cell);
        codec.write(cell, caseRef, amount, line, row, rows);
    }

    boolean isFull() {
        return rows.position() >= limit;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        rows.clear();
        size = 0;
    }

    /** Sorts the rows: indicator by indicator, and those of each by merging ever longer sorted stretches, where such that are in order already cost nothing. */
    void sort() {
        byte[] bytes = rows.array();
        int[] from = byIndicator();
        System.arraycopy(from, 0, places, 0, size);
        for (int rank = 0; rank < ends.length; rank++) {
            sort(bytes, from, places, begin(rank), ends[rank]);
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

    private static void sort(byte[] bytes, int[] from, int[] into, int start, int end) {
        if (end - start < 2) {
            return;
        }
        int middle = (start + end) >>> 1;
        sort(bytes, into, from, start, middle);
        sort(bytes, into, from, middle, end);
        if (CaseCodec.compare(bytes, from[middle - 1], bytes, from[middle]) <= 0) {
            System.arraycopy(from, start, into, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takesLeft = right >= end || (left < middle && CaseCodec.compare(bytes, from[left], bytes, from[right]) <= 0);
            into[i] = takesLeft ? from[left++] : from[right++];
        }
    }

    /** The rows of the indicator of this rank, in the order of {@link #sort()}. */
    PackedCursor cursor(int rank) {
        byte[] bytes = rows.array();
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
