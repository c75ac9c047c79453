package org.svod.desk.reading;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was made of files, kept until a file changes. Only so much is kept: what was asked for least recently is
 * forgotten.
 *
 * @param <K> what names a file
 * @param <V> what is made of it
 */
final class Kept<K, V> {

    private record Made<V>(String stamp, V value) {}

    /** Makes a value of a file. */
    @FunctionalInterface
    interface Maker<V> {
        V make() throws IOException;
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
     * The value.
     *
     * @param stamp what changes with the file
     * @param maker makes the value; two threads may do so at the same time
     */
    V of(K key, String stamp, Maker<V> maker) throws IOException {
        Optional<Made<V>> before = known(key);
        if (before.filter(m -> m.stamp().equals(stamp)).isPresent()) {
            return before.get().value();
        }
        V value = maker.make();
        keep(key, new Made<>(stamp, value));
        return value;
    }

    private synchronized Optional<Made<V>> known(K key) {
        return Optional.ofNullable(made.get(key));
    }

    private synchronized void keep(K key, Made<V> value) {
        made.put(key, value);
    }
}
