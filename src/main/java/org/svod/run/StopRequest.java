package org.svod.run;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether the run was asked to stop. Every step checks this between its items. A thread interrupt counts as a request
 * too. Safe for use by several threads.
 */
public final class StopRequest {

    private final AtomicBoolean requested = new AtomicBoolean();

    /** Asks the run to stop at the next safe point. */
    public void stop() {
        requested.set(true);
    }

    /** Whether a stop was asked for. */
    public boolean requested() {
        return requested.get();
    }

    /** Whether a stop was asked for, or this thread was interrupted. */
    public boolean applies() {
        return requested() || Thread.currentThread().isInterrupted();
    }

    /**
     * Call it at each safe point.
     *
     * @throws StopRequestedException if a stop was asked for, or this thread was interrupted
     */
    public void check() throws StopRequestedException {
        if (applies()) {
            throw new StopRequestedException();
        }
    }
}
