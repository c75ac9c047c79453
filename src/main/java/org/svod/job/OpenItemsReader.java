package org.svod.job;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads what is still to be done when its step begins, in order. Where a restart goes on is not a saved position: what
 * is done is marked in the transaction that does it, so there is no position to lose. For one step execution.
 *
 * @param <T> an item
 */
final class OpenItemsReader<T> implements ItemStreamReader<T> {

    private final Supplier<Collection<T>> source;
    private final Runnable closed;
    private Iterator<T> open = List.<T>of().iterator();

    /**
     * A reader that is not opened yet.
     *
     * @param source what is to be done; asked once, when the step begins
     */
    OpenItemsReader(Supplier<Collection<T>> source) {
        this(source, () -> {});
    }

    /**
     * The same.
     *
     * @param closed what is done at the end, whether all were read or the step failed
     */
    OpenItemsReader(Supplier<Collection<T>> source, Runnable closed) {
        this.source = source;
        this.closed = closed;
    }

    @Override
    public void open(ExecutionContext context) {
        open = source.get().iterator();
    }

    @Override
    public @Nullable T read() {
        return open.hasNext() ? open.next() : null;
    }

    @Override
    public void close() {
        closed.run();
    }
}
