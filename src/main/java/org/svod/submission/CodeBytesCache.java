package org.svod.submission;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.svod.dialect.UnquotedRecord;

/**
 * Remembers what some fields of a record mean together, by their bytes: the same few combinations of codes come on row
 * after row. Bounded: of two combinations that would take one place, the later one stays, and none is kept that is
 * overlong.
 *
 * @param <V> the meaning
 */
final class CodeBytesCache<V> {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int BITS = 12;

    /**
     * Longer codes are not remembered: many of the longest records would fill the memory. Ordinary ones have some forty
     * bytes.
     */
    private static final int LONGEST = 512;

    private final UnquotedRecord record;
    private final int[] firsts;
    private final int[] lasts;
    private final @Nullable Entry[] entries = new @Nullable Entry[1 << BITS];

    /** The bytes of one stretch of fields after the other, where each ends, and what they mean. */
    private static final class Entry {

        private final byte[] codes;
        private final int[] ends;
        private final Object meaning;

        Entry(byte[] codes, int[] ends, Object meaning) {
            this.codes = codes;
            this.ends = ends;
            this.meaning = meaning;
        }
    }

    /** By these fields of the records, counted from 0. */
    CodeBytesCache(UnquotedRecord record, BitSet fields) {
        this.record = record;
        this.firsts = fields.stream().filter(i -> i == 0 || !fields.get(i - 1)).toArray();
        this.lasts = fields.stream().filter(i -> !fields.get(i + 1)).toArray();
    }

    /** What the fields of the record mean; null where that is not known. */
    @SuppressWarnings("unchecked")
    @Nullable
    V get() {
        byte[] bytes = record.bytes();
        Entry entry = entries[place(bytes)];
        return entry != null && isOf(entry, bytes) ? (V) entry.meaning : null;
    }

    /** Remembers what the fields of the record mean, unless they are overlong. */
    void put(V meaning) {
        byte[] bytes = record.bytes();
        int[] ends = new int[firsts.length];
        int end = 0;
        for (int i = 0; i < firsts.length; i++) {
            end += record.to(lasts[i]) - record.from(firsts[i]);
            ends[i] = end;
        }
        if (end > LONGEST) {
            return;
        }
        byte[] codes = new byte[end];
        int begin = 0;
        for (int i = 0; i < firsts.length; i++) {
            System.arraycopy(bytes, record.from(firsts[i]), codes, begin, ends[i] - begin);
            begin = ends[i];
        }
        entries[place(bytes)] = new Entry(codes, ends, meaning);
    }

    /** Text is compared, never a hash. */
    private boolean isOf(Entry entry, byte[] bytes) {
        int begin = 0;
        for (int i = 0; i < firsts.length; i++) {
            int end = entry.ends[i];
            if (!Arrays.equals(bytes, record.from(firsts[i]), record.to(lasts[i]), entry.codes, begin, end)) {
                return false;
            }
            begin = end;
        }
        return true;
    }

    private int place(byte[] bytes) {
        long hash = 0;
        for (int i = 0; i < firsts.length; i++) {
            int at = record.from(firsts[i]);
            int to = record.to(lasts[i]);
            hash += to - at;
            for (; at + Long.BYTES <= to; at += Long.BYTES) {
                hash = (hash ^ (long) LONG.get(bytes, at)) * MIX;
                hash ^= hash >>> Integer.SIZE;
            }
            for (; at < to; at++) {
                hash = (hash ^ bytes[at]) * MIX;
            }
        }
        return (int) ((hash * MIX) >>> (Long.SIZE - BITS));
    }
}
