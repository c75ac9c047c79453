package org.svod.desk.reading;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was made of files, kept until a file changes. The number of values is limited: the one that was asked for
 * longest ago is forgotten.
 *
 * @param <K> what names a file
 * @param <V> what is made of it
 */
final class Kept<K, V> {

    /** A file is replaced in one step, and the tables of a round within moments, so a few readings are enough. */
    private static final int MOST_READINGS = 5;

    private record Made<V>(String stamp, V value) {}

    /** Makes a value of a file. */
    @FunctionalInterface
    interface Maker<V> {
        V make() throws IOException;
    }

    /** A text that changes when one of the files changes. */
    @FunctionalInterface
    interface Stamp {
        String now() throws IOException;
    }

    private final Map<K, Made<V>> made;

    /** Keeps at most this number of values. */
    Kept(int most) {
        made = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Made<V>> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * The value. If the stamp changes while the value is made, it is made again, so no value mixes two nights.
     *
     * @param stamp what changes with every file that the maker reads
     * @param maker makes the value; two threads may do so at the same time
     * @throws IOException if a file cannot be read, or the files change at each reading; then nothing is kept
     */
    V of(K key, Stamp stamp, Maker<V> maker) throws IOException {
        String before = stamp.now();
        for (int readings = 0; readings < MOST_READINGS; readings++) {
            String now = before;
            Optional<Made<V>> known = known(key).filter(one -> one.stamp().equals(now));
            if (known.isPresent()) {
                return known.get().value();
            }
            V value = maker.make();
            String after = stamp.now();
            if (after.equals(before)) {
                keep(key, new Made<>(before, value));
                return value;
            }
            before = after;
        }
        throw new IOException(key + " changed at each of " + MOST_READINGS + " readings");
    }

    private synchronized Optional<Made<V>> known(K key) {
        return Optional.ofNullable(made.get(key));
    }

    private synchronized void keep(K key, Made<V> value) {
        made.put(key, value);
    }
}
