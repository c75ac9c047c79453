package org.svod.job;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.svod.run.StopRequest;

/**
 * Ends a step as STOPPED between two of its chunks where a stop was asked for. Without it a chunk step that is
 * interrupted ends half way as COMPLETED.
 *
 * @param stop the request
 */
record StopPolicy(StopRequest stop) implements StepInterruptionPolicy {

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (stop.applies()) {
            step.setTerminateOnly();
        }
        if (step.isTerminateOnly()) {
            throw new JobInterruptedException("stop requested");
        }
    }
}
