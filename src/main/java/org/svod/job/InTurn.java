package org.svod.job;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * Runs partitions one after the other, in the order in which the partitioner named them. Where one does not complete,
 * those after it are marked as stopped before they begin, as they read what the one before yields; a restart goes on
 * with it.
 */
final class InTurn extends AbstractPartitionHandler {

    private final Step worker;
    private final JobRepository repository;

    InTurn(Step worker, JobRepository repository) {
        this.worker = worker;
        this.repository = repository;
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions) throws Exception {
        // They come as a hash set; their numbers were given in the partitioner's order.
        List<StepExecution> inOrder = partitions.stream()
                .sorted(Comparator.comparingLong(StepExecution::getId))
                .toList();
        boolean going = true;
        for (StepExecution partition : inOrder) {
            if (going) {
                worker.execute(partition);
                going = partition.getStatus() == BatchStatus.COMPLETED;
            } else {
                partition.setStatus(BatchStatus.STOPPED);
                partition.setExitStatus(ExitStatus.STOPPED);
                repository.update(partition);
            }
        }
        return new LinkedHashSet<>(inOrder);
    }
}
