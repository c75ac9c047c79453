package org.svod.job;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * Somebody asked the run to stop. Every step looks here between its items; a thread interrupt counts as a request too,
 * because a chunk step would otherwise end half way as COMPLETED.
 */
public final class StopRequest implements StepInterruptionPolicy {

    private final AtomicBoolean requested = new AtomicBoolean();

    /** Asks the run to stop at the next safe point. */
    public void stop() {
        requested.set(true);
    }

    /** Whether a stop was asked for. */
    public boolean requested() {
        return requested.get();
    }

    /**
     * For use between the parts of a tasklet.
     *
     * @throws JobInterruptedException where a stop was asked for
     */
    public void check() throws JobInterruptedException {
        if (requested() || Thread.currentThread().isInterrupted()) {
            throw new JobInterruptedException("stop requested");
        }
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (requested() || Thread.currentThread().isInterrupted()) {
            step.setTerminateOnly();
        }
        if (step.isTerminateOnly()) {
            throw new JobInterruptedException("stop requested");
        }
    }
}
