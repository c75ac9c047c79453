package org.svod.publication;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A result that is worked out when it is first asked for, and kept. Safe for use by several threads.
 *
 * @param <T> type of the result
 */
public final class Once<T> {

    private final Supplier<T> work;
    private @Nullable T result;

    /** The result of this work, which is done once at most. */
    public Once(Supplier<T> work) {
        this.work = work;
    }

    /** The result. */
    public synchronized T get() {
        T found = result;
        if (found == null) {
            found = work.get();
            result = found;
        }
        return found;
    }
}
