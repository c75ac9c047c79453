package org.svod.job;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.svod.databank.DamagedDatabaseException;
import org.svod.databank.RunRepository.Run;
import org.svod.settings.OperatorException;

/**
 * The job and its runs in the job repository, a run an instance.
 *
 * @param job the job
 * @param operator starts it
 * @param repository what is known of its runs
 */
record JobRuns(Job job, JobOperator operator, JobRepository repository) {

    /** More than a database ever holds. */
    private static final int MOST_INSTANCES = 1_000_000;

    /** The last execution of a run; empty if it was never started. */
    Optional<JobExecution> last(Run run) {
        return fromRepository(() -> Optional.ofNullable(repository.getJobInstance(StepNames.NAME, parameters(run)))
                .map(repository::getLastJobExecution));
    }

    /** Ends an execution that is still called running, though nothing runs. */
    JobExecution recover(JobExecution dead) {
        return fromRepository(() -> operator.recover(dead));
    }

    /** Starts a run, or goes on with it; returns when it has ended. */
    JobExecution start(Run run) {
        return fromRepository(() -> operator.start(job, parameters(run)));
    }

    /**
     * Forgets the runs before the last {@code keep}, which would grow every night for ever: only the last run is ever
     * asked for again.
     */
    void prune(int keep) {
        repository.getJobInstances(StepNames.NAME, keep, MOST_INSTANCES).forEach(repository::deleteJobInstance);
    }

    /** Its number tells a run from others; what else it was can be read in the job repository. */
    static JobParameters parameters(Run run) {
        return new JobParametersBuilder()
                .addLong(StepNames.RUN, run.id())
                .addLocalDate(StepNames.RUN_DATE, run.runDate(), false)
                .addString(StepNames.SETTINGS, run.jobs(), false)
                .addString(StepNames.REPLAYED, Boolean.toString(run.replayed()), false)
                .toJobParameters();
    }

    /** The execution of a step holds what the step throws; what is thrown here comes from the job repository itself. */
    private static <T> T fromRepository(Callable<T> action) {
        try {
            return action.call();
        } catch (OperatorException e) {
            throw e;
        } catch (Exception e) {
            throw DamagedDatabaseException.unreadable("the job repository", e);
        }
    }
}
