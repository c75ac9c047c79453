package org.svod.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a field as written was found to mean, since the same few texts come again on every row. Bounded, so that a file of
 * nothing but different texts does not fill the memory.
 *
 * @param <V> the meaning
 */
final class Memo<V> {

    private static final int ENTRIES = 10_000;
    private static final int LONGEST = 64;
    private static final int SLOTS = 1 << 10;

    private final Map<String, V> known = new HashMap<>();
    private final Function<String, V> meaning;
    private final @Nullable String[] lately = new @Nullable String[SLOTS];
    private final @Nullable Object[] meant = new @Nullable Object[SLOTS];

    Memo(Function<String, V> meaning) {
        this.meaning = meaning;
    }

    /** What the text means. A text that comes again is mostly the same object, which is told without looking at its letters. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"})
    V of(String raw) {
        int hash = raw.hashCode();
        int slot = (hash ^ hash >>> 10) & (SLOTS - 1);
        Object before = meant[slot];
        if (before != null && lately[slot] == raw) {
            return (V) before;
        }
        V value = found(raw);
        lately[slot] = raw;
        meant[slot] = value;
        return value;
    }

    private V found(String raw) {
        V value = known.get(raw);
        if (value == null) {
            value = meaning.apply(raw);
            if (raw.length() <= LONGEST && known.size() < ENTRIES) {
                known.put(raw, value);
            }
        }
        return value;
    }
}
