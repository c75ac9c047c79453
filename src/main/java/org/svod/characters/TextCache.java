package org.svod.characters;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps the meaning of texts of fields, because the same few texts occur in every row. If it is full, it begins anew,
 * so that a file in which all texts differ neither fills the memory nor spoils it for the next file. Several threads
 * may use it at once if the meaning allows it.
 *
 * @param <V> the meaning
 */
public final class TextCache<V> {

    private static final int ENTRIES = 10_000;
    private static final int LONGEST = 64;

    private final int entries;

    private final Map<String, V> known = new ConcurrentHashMap<>();
    private final Function<String, V> meaning;

    /** Keeps the meaning of up to 10,000 texts. */
    public TextCache(Function<String, V> meaning) {
        this(ENTRIES, meaning);
    }

    /** Keeps the meaning of up to this many texts. */
    public TextCache(int entries, Function<String, V> meaning) {
        this.entries = entries;
        this.meaning = meaning;
    }

    /** What the text means. */
    public V of(String raw) {
        V value = known.get(raw);
        if (value == null) {
            value = meaning.apply(raw);
            if (raw.length() <= LONGEST) {
                if (known.size() >= entries) {
                    known.clear();
                }
                known.put(raw, value);
            }
        }
        return value;
    }
}
