package org.svod.job;

import java.util.function.Function;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.svod.run.StopRequest;
import org.svod.run.StopRequestedException;

/**
 * Makes every step of the job, so that none lacks what Spring Batch does not insist on: the transaction manager
 * (without it nothing is atomic) and the interruption policy (without it a thread interrupt ends a step half way as
 * COMPLETED).
 */
final class Steps {

    /**
     * No transaction around the step. Every exception fails it, as by default: one that caused no rollback would be
     * passed over, and the step would begin again for ever.
     */
    private static final TransactionAttribute NO_TRANSACTION =
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED) {
                private static final long serialVersionUID = 1L;

                @Override
                public boolean rollbackOn(Throwable failure) {
                    return true;
                }
            };

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final StopRequest stop;

    Steps(BatchInfrastructure batch, StopRequest stop) {
        this.repository = batch.repository();
        this.transactions = batch.transactions();
        this.stop = stop;
    }

    /** What a step does; how many things it did goes into the step's write count. */
    @FunctionalInterface
    interface Work {
        long on(StepExecution step) throws Exception;
    }

    /**
     * Items of a step.
     *
     * @param chunk how many of them a transaction holds
     * @param reader where they come from
     * @param writer does all that is to be done with them
     */
    record Items<T>(int chunk, ItemReader<T> reader, ItemWriter<T> writer) {}

    /** A step that does one thing in one transaction. */
    Step single(String name, Work work, StepExecutionListener listener) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet(work), transactions)
                .listener(listener)
                .build();
    }

    /** A step that does one thing in transactions of its own: after a kill it does it again from the beginning. */
    Step untransacted(String name, Work work, StepExecutionListener listener) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet(work), transactions)
                .transactionAttribute(NO_TRANSACTION)
                .listener(listener)
                .build();
    }

    private Tasklet tasklet(Work work) {
        return (contribution, context) -> {
            try {
                stop.check();
                contribution.incrementWriteCount(
                        work.on(context.getStepContext().getStepExecution()));
            } catch (StopRequestedException e) {
                JobInterruptedException stopped = new JobInterruptedException("stop requested");
                stopped.initCause(e);
                throw stopped;
            }
            return RepeatStatus.FINISHED;
        };
    }

    /**
     * A step whose items are read and written in chunks, each in a transaction of its own.
     *
     * @param items made for each execution, so that a reader belongs to one execution and one thread
     */
    <T> Step items(String name, Function<StepExecution, Items<T>> items, StepExecutionListener listener) {
        return new StepPerExecution(name, step -> {
            Items<T> of = items.apply(step);
            return new StepBuilder(name, repository)
                    .<T, T>chunk(of.chunk())
                    .transactionManager(transactions)
                    .interruptionPolicy(new StopPolicy(stop))
                    .reader(of.reader())
                    .writer(of.writer())
                    .listener(listener)
                    .build();
        });
    }

    /** For a writer: does this once the transaction of the chunk that it is writing has been committed. */
    static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** A step that runs another one in several lanes at once. */
    Step lanes(
            String name,
            Step worker,
            Function<StepExecution, Partitioner> partitioner,
            int width,
            StepExecutionListener listener) {
        return new StepPerExecution(name, step -> {
            SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name + "-");
            executor.setConcurrencyLimit(width);
            executor.setDaemon(true);
            return new StepBuilder(name, repository)
                    .partitioner(
                            worker.getName(), size -> partitioner.apply(step).partition(size))
                    .step(worker)
                    .gridSize(width)
                    .taskExecutor(executor)
                    .listener(listener)
                    .build();
        });
    }

    /** A step that runs another one once for each partition, one after the other, in the partitioner's order. */
    Step inTurn(
            String name,
            Step worker,
            Function<StepExecution, Partitioner> partitioner,
            StepExecutionListener listener) {
        return new StepPerExecution(
                name,
                step -> new StepBuilder(name, repository)
                        .partitioner(
                                worker.getName(),
                                size -> partitioner.apply(step).partition(size))
                        .partitionHandler(new InTurn(worker, repository))
                        .listener(listener)
                        .build());
    }
}
