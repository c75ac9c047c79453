package org.svod.submission;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Case rows in memory, packed one behind the other, until there are as many as are held at once. */
final class CaseBuffer {

    private static final int FIRST = 1 << 12;

    private final CaseCodec codec;
    private final int limit;
    private ByteBuffer rows = ByteBuffer.allocate(FIRST);
    private int[] places = new int[FIRST >> 5];
    private int size;

    /** Holds so many bytes of rows, and one row more. */
    CaseBuffer(CaseCodec codec, int limit) {
        this.codec = codec;
        this.limit = limit;
    }

    void add(Cell cell, String caseRef, Optional<Amount> amount, long line, long row) {
        if (rows.remaining() < CaseCodec.LONGEST) {
            int capacity = (int) Math.min(2L * rows.capacity(), (long) limit + CaseCodec.LONGEST);
            rows = ByteBuffer.allocate(Math.max(capacity, rows.position() + CaseCodec.LONGEST)).put(rows.flip());
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = rows.position();
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

    /** Sorts the rows, by merging ever longer sorted stretches; stretches that are in order already cost one comparison. */
    void sort() {
        byte[] bytes = rows.array();
        int[] from = Arrays.copyOf(places, size);
        sort(bytes, from, places, 0, size);
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

    /** The rows in the order of {@link #sort()}. */
    CaseCursor cursor() {
        byte[] bytes = rows.array();
        return new CaseCursor() {
            private int next;

            @Override
            public boolean next() {
                return next++ < size;
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
