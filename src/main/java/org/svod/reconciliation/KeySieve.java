package org.svod.reconciliation;

import java.util.Arrays;

/**
 * Finds the keys that come more than once in a stream of any length, in a memory of fixed size. It remembers each key
 * by a few bits of a table (a Bloom filter), so it may take a new key for one that came before, but never the other way
 * round: its answer is to be checked in a second pass.
 */
final class KeySieve {

    /** Bits of the table for each key: then one new key in 5,000 is taken for a known one. */
    private static final int BITS_PER_KEY = 32;
    /** The largest table: 32 MiB. */
    private static final int MOST_BITS_LOG = 28;

    private static final int FEWEST_BITS_LOG = 10;
    private static final int PROBES = 4;
    /** The most keys that are remembered as repeated: 8 MiB. */
    private static final int MOST_REPEATED = 1 << 20;

    private final long[] table;
    private final int mask;
    private long[] repeated = new long[16];
    private int size;
    private long dropped;

    /**
     * An empty sieve.
     *
     * @param expected how many keys will come at most; a wrong number costs only time or memory
     */
    KeySieve(long expected) {
        long wanted = Math.max(1, Math.min(expected, 1L << MOST_BITS_LOG)) * BITS_PER_KEY;
        int log = FEWEST_BITS_LOG;
        while (log < MOST_BITS_LOG && 1L << log < wanted) {
            log++;
        }
        this.table = new long[1 << (log - 6)];
        this.mask = (1 << log) - 1;
    }

    /** Takes the next key, as a well mixed hash of 64 bits. */
    void add(long hash) {
        int place = (int) hash;
        int step = (int) (hash >>> Integer.SIZE) | 1;
        boolean known = true;
        for (int i = 0; i < PROBES; i++) {
            int bit = place & mask;
            long one = 1L << bit;
            known &= (table[bit >>> 6] & one) != 0;
            table[bit >>> 6] |= one;
            place += step;
        }
        if (known) {
            remember(hash);
        }
    }

    private void remember(long hash) {
        if (size == MOST_REPEATED) {
            dropped++;
            return;
        }
        if (size == repeated.length) {
            repeated = Arrays.copyOf(repeated, size * 2);
        }
        repeated[size++] = hash;
    }

    /** Says that no key follows. */
    void complete() {
        Arrays.sort(repeated, 0, size);
    }

    /** Whether no key has come twice. */
    boolean isEmpty() {
        return size == 0;
    }

    /** Whether a key may have come more than once; only when complete. */
    boolean mayRepeat(long hash) {
        return Arrays.binarySearch(repeated, 0, size, hash) >= 0;
    }

    /** How often a key came again that could not be remembered. */
    long dropped() {
        return dropped;
    }
}
