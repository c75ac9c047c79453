package org.svod.job;

import java.util.function.LongFunction;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.svod.databank.RunRepository.Run;
import org.svod.run.StopRequest;
import org.svod.run.StopRequestedException;

/**
 * Makes every step of the job, so that none lacks what Spring Batch does not insist on: the transaction manager
 * (without it nothing is atomic) and the interruption policy (without it a thread interrupt ends a step half way as
 * COMPLETED).
 */
final class Steps {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final StopRequest stop;

    Steps(JobRepository repository, PlatformTransactionManager transactions, StopRequest stop) {
        this.repository = repository;
        this.transactions = transactions;
        this.stop = stop;
    }

    /** Something that a step does for a run; how many things it did goes into the step's write count. */
    @FunctionalInterface
    interface Work {
        long on(Run run) throws Exception;
    }

    /** A step that does one thing in one transaction. */
    Step single(String name, LongFunction<Run> runs, Work work) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet(runs, work), transactions)
                .build();
    }

    /** A step that does one thing in transactions of its own: after a kill it does it again from the beginning. */
    Step apart(String name, LongFunction<Run> runs, Work work) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet(runs, work), transactions)
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .build();
    }

    private Tasklet tasklet(LongFunction<Run> runs, Work work) {
        return (contribution, context) -> {
            long run = context.getStepContext()
                    .getStepExecution()
                    .getJobParameters()
                    .getLong(StepNames.RUN, 0L);
            try {
                stop.check();
                count(contribution, work.on(runs.apply(run)));
            } catch (StopRequestedException e) {
                JobInterruptedException stopped = new JobInterruptedException("stop requested");
                stopped.initCause(e);
                throw stopped;
            }
            return RepeatStatus.FINISHED;
        };
    }

    private static void count(StepContribution contribution, long done) {
        contribution.incrementWriteCount(done);
    }

    /** A step whose items are read, processed and written one by one, each in a transaction of its own. */
    <I, O> Step items(String name, ItemReader<I> reader, ItemProcessor<I, O> processor, ItemWriter<O> writer) {
        return new StepBuilder(name, repository)
                .<I, O>chunk(1)
                .transactionManager(transactions)
                .interruptionPolicy(new StopPolicy(stop))
                .reader(reader)
                .processor(processor)
                .writer(writer)
                .build();
    }

    /** A step that runs another one in several lanes at once. */
    Step lanes(String name, Step worker, Partitioner partitioner, int width) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name + "-");
        executor.setConcurrencyLimit(width);
        executor.setDaemon(true);
        return new StepBuilder(name, repository)
                .partitioner(worker.getName(), partitioner)
                .step(worker)
                .gridSize(width)
                .taskExecutor(executor)
                .build();
    }
}
