package org.svod.job;

import java.util.function.Function;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step that is made anew for each of its executions, so that its reader and its partitioner belong to one execution
 * alone. In a container the step scope would do this.
 *
 * @param name its name; that of a partition's execution ends with the name of the partition
 * @param made makes the step of an execution; must not fail, as nothing of the execution is stored before
 */
record StepPerExecution(String name, Function<StepExecution, Step> made) implements Step {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        made.apply(execution).execute(execution);
    }
}
