package org.svod.job;

import java.util.function.ToLongFunction;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.svod.acceptance.Outcome;
import org.svod.consolidation.DeliveryScan;
import org.svod.run.Progress;

/**
 * The listeners that tell how the run gets on. The steps themselves know nothing of it.
 *
 * @param progress hears it
 */
record ProgressListeners(Progress progress) {

    /** Of a step that knows how much there is to do when it begins. */
    StepExecutionListener step(ToLongFunction<StepExecution> total) {
        return new StepExecutionListener() {
            @Override
            public void beforeStep(StepExecution step) {
                progress.stepBegins(step.getStepName(), total.applyAsLong(step));
            }

            @Override
            public ExitStatus afterStep(StepExecution step) {
                progress.stepEnds(step.getStepName());
                return step.getExitStatus();
            }
        };
    }

    /** Of a step that finds out only while it runs how much there is to do, and tells so by other means. */
    StepExecutionListener stepEnds() {
        return new StepExecutionListener() {
            @Override
            public ExitStatus afterStep(StepExecution step) {
                progress.stepEnds(step.getStepName());
                return step.getExitStatus();
            }
        };
    }

    /** Of the partitions of a step, where each is one thing that the step does. */
    StepExecutionListener partitionsOf(String step) {
        return new StepExecutionListener() {
            @Override
            public ExitStatus afterStep(StepExecution partition) {
                if (partition.getStatus() == BatchStatus.COMPLETED) {
                    progress.done(step, partition.getStepName());
                }
                return partition.getExitStatus();
            }
        };
    }

    /** Of a step that is only a part of another one, which tells of itself. */
    static StepExecutionListener none() {
        return new StepExecutionListener() {};
    }

    /** Of the files that the scan archives. */
    DeliveryScan.Listener scan() {
        return new DeliveryScan.Listener() {
            @Override
            public void found(int files) {
                progress.stepBegins(StepNames.SCAN, files);
            }

            @Override
            public void archived(String path) {
                progress.done(StepNames.SCAN, path);
            }
        };
    }

    /** Of the returns that are read again. */
    RereadStep.Listener reread() {
        return new RereadStep.Listener() {
            @Override
            public void found(long returns) {
                progress.stepBegins(StepNames.REREAD, returns);
            }

            @Override
            public void read(String path) {
                progress.done(StepNames.REREAD, path);
            }
        };
    }

    /** Of a delivery that has its outcome. */
    void delivered(Outcome outcome) {
        progress.delivered(outcome.delivery().path(), outcome);
    }

    /** Of a receipt that is written. */
    void receipt(long delivery) {
        progress.done(StepNames.RECEIPTS, "receipt " + delivery);
    }
}
