package org.svod.reconciliation;

import java.util.Arrays;

/**
 * Finds the keys that come more than once in a stream of any length, in a memory of fixed size. It remembers each key
 * by a few bits of a table (a Bloom filter), so it may take a new key for one that came before, but never the other way
 * round: its answer is to be checked in a second pass. All bits of a key lie in one block of 64 bytes, because a large
 * table is not in the processor's cache, and each place elsewhere would have to be waited for.
 */
final class KeySieve {

    /** Bits of the table for each key: then fewer than one new key in a million are taken for a known one. */
    private static final int BITS_PER_KEY = 64;
    /** The largest table: 32 MiB. */
    private static final int MOST_BITS_LOG = 28;

    private static final int FEWEST_BITS_LOG = 10;
    private static final int PROBES = 7;
    private static final int BLOCK_BITS_LOG = 9;
    private static final int WORD_BITS_LOG = 6;
    private static final int BLOCK_WORDS_LOG = BLOCK_BITS_LOG - WORD_BITS_LOG;
    private static final int WORD_MASK = (1 << BLOCK_WORDS_LOG) - 1;
    /** An odd number without a pattern: 2 to the power of 64 divided by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** The most keys that are remembered as repeated: 8 MiB. */
    private static final int MOST_REPEATED = 1 << 20;

    private final long[] table;
    /** The number of blocks is a power of two; one less is what masks a number of a block. */
    private final int blockMask;

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
        this.table = new long[1 << (log - WORD_BITS_LOG)];
        this.blockMask = (1 << (log - BLOCK_BITS_LOG)) - 1;
    }

    /** Takes the next key, as a well mixed hash of 64 bits. */
    void add(long hash) {
        int block = ((int) (hash >>> Integer.SIZE) & blockMask) << BLOCK_WORDS_LOG;
        long bits = hash * SPREAD;
        boolean known = true;
        for (int i = 0; i < PROBES; i++) {
            int word = block + ((int) (bits >>> WORD_BITS_LOG) & WORD_MASK);
            long one = 1L << bits;
            known &= (table[word] & one) != 0;
            table[word] |= one;
            bits >>>= BLOCK_BITS_LOG;
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
