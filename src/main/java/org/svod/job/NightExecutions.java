package org.svod.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.step.StepExecution;
import org.svod.databank.DamagedDatabaseException;
import org.svod.run.Failure;
import org.svod.run.RunReport;
import org.svod.run.StopRequest;

/** The executions of the job in one night, in order: the run report tells how they went. */
final class NightExecutions {

    private final List<JobExecution> executions = new ArrayList<>();

    void add(JobExecution execution) {
        executions.add(execution);
    }

    private JobExecution last() {
        return executions.get(executions.size() - 1);
    }

    /** How the last one ended. */
    RunReport.State state(StopRequest stop) {
        BatchStatus status = last().getStatus();
        if (status == BatchStatus.COMPLETED) {
            return RunReport.State.DONE;
        }
        return status == BatchStatus.STOPPED || stop.requested() ? RunReport.State.STOPPED : RunReport.State.FAILED;
    }

    /**
     * Why the last one failed, in words. Spring Batch's own exception only says that a partition failed, which tells
     * itself why; it counts where nothing else was thrown.
     */
    List<String> failures() {
        List<Throwable> all = last().getAllFailureExceptions();
        List<Throwable> causes =
                all.stream().filter(f -> !(f instanceof JobExecutionException)).toList();
        return (causes.isEmpty() ? all : causes)
                .stream()
                        .map(f -> DamagedDatabaseException.inWords(f).orElseGet(() -> Failure.inWords(f)))
                        .distinct()
                        .toList();
    }

    /** Numbers of the runs that were worked on. */
    SortedSet<Long> runs() {
        SortedSet<Long> runs = new TreeSet<>();
        executions.forEach(e -> runs.add(e.getJobParameters().getLong(StepNames.RUN, 0L)));
        return runs;
    }

    /** Every step and partition, as the job repository has it. */
    List<RunReport.Step> steps() {
        return executions.stream()
                .flatMap(e -> e.getStepExecutions().stream())
                .map(s -> new RunReport.Step(s.getStepName(), s.getStatus().name(), s.getWriteCount(), milliseconds(s)))
                .toList();
    }

    private static long milliseconds(StepExecution step) {
        return step.getStartTime() == null || step.getEndTime() == null
                ? 0
                : Duration.between(step.getStartTime(), step.getEndTime()).toMillis();
    }
}
