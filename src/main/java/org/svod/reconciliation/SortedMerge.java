package org.svod.reconciliation;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Merges two sorted sequences into one sorted sequence. Of equal elements, those of the first sequence come first. */
final class SortedMerge<T> implements Iterator<T> {

    private final Iterator<T> first;
    private final Iterator<T> second;
    private final Comparator<? super T> order;
    private Optional<T> a;
    private Optional<T> b;

    SortedMerge(Iterator<T> first, Iterator<T> second, Comparator<? super T> order) {
        this.first = first;
        this.second = second;
        this.order = order;
        this.a = next(first);
        this.b = next(second);
    }

    /** The elements of three lists. */
    static <T> Iterator<T> of(List<T> first, List<T> second, List<T> third, Comparator<? super T> order) {
        return new SortedMerge<>(
                first.iterator(), new SortedMerge<>(second.iterator(), third.iterator(), order), order);
    }

    private static <T> Optional<T> next(Iterator<T> elements) {
        return elements.hasNext() ? Optional.of(elements.next()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
        return a.isPresent() || b.isPresent();
    }

    @Override
    public T next() {
        if (a.isPresent() && (b.isEmpty() || order.compare(a.get(), b.get()) <= 0)) {
            T next = a.get();
            a = next(first);
            return next;
        }
        T next = b.orElseThrow(NoSuchElementException::new);
        b = next(second);
        return next;
    }
}
