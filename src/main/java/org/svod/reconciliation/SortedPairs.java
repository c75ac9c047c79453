package org.svod.reconciliation;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.svod.observation.Observation;

/** Reads two sorted sequences side by side, so that elements with the same key come together. */
final class SortedPairs {

    private static final Comparator<Observation> BY_CELL = Comparator.comparing(Observation::cell);

    private SortedPairs() {}

    /**
     * Gives the elements of every key to {@code pair}; on one of the two sides the element may be absent. No two
     * elements of one side have the same key.
     */
    static <T> void of(
            Iterator<T> left, Iterator<T> right, Comparator<T> byKey, BiConsumer<Optional<T>, Optional<T>> pair) {
        Optional<T> a = next(left);
        Optional<T> b = next(right);
        while (a.isPresent() || b.isPresent()) {
            int order = a.isEmpty() ? 1 : b.isEmpty() ? -1 : byKey.compare(a.get(), b.get());
            pair.accept(order <= 0 ? a : Optional.empty(), order >= 0 ? b : Optional.empty());
            a = order <= 0 ? next(left) : a;
            b = order >= 0 ? next(right) : b;
        }
    }

    /**
     * The records of several submissions, no two of them for one key, beside those of another: first those outside of
     * joint cases, then those of joint cases.
     */
    static void of(
            List<SubmissionRows> left,
            SubmissionRows right,
            BiConsumer<Optional<Observation>, Optional<Observation>> pair) {
        of(
                merged(left.stream().map(records -> records.observations().iterator()), BY_CELL),
                right.observations().iterator(),
                BY_CELL,
                pair);
        of(
                merged(left.stream().map(records -> records.cases().iterator()), Observation.BY_CASE_KEY),
                right.cases().iterator(),
                Observation.BY_CASE_KEY,
                pair);
    }

    private static Iterator<Observation> merged(Stream<Iterator<Observation>> sorted, Comparator<Observation> order) {
        return sorted.reduce(Collections.emptyIterator(), (first, second) -> new SortedMerge<>(first, second, order));
    }

    private static <T> Optional<T> next(Iterator<T> elements) {
        return elements.hasNext() ? Optional.of(elements.next()) : Optional.empty();
    }
}
