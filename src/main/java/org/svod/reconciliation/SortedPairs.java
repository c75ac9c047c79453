package org.svod.reconciliation;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Walks two sorted sequences side by side, so that what has one key is seen together. */
final class SortedPairs {

    private SortedPairs() {}

    /** Gives every key's elements to {@code pair}; on either side the element may be absent. No two elements of one side have one key. */
    static <T> void of(Iterator<T> left, Iterator<T> right, Comparator<T> byKey, BiConsumer<Optional<T>, Optional<T>> pair) {
        Optional<T> a = next(left);
        Optional<T> b = next(right);
        while (a.isPresent() || b.isPresent()) {
            int order = a.isEmpty() ? 1 : b.isEmpty() ? -1 : byKey.compare(a.get(), b.get());
            pair.accept(order <= 0 ? a : Optional.empty(), order >= 0 ? b : Optional.empty());
            a = order <= 0 ? next(left) : a;
            b = order >= 0 ? next(right) : b;
        }
    }

    private static <T> Optional<T> next(Iterator<T> elements) {
        return elements.hasNext() ? Optional.of(elements.next()) : Optional.empty();
    }
}
