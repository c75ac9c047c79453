package org.svod.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.MetaDataInstanceFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.svod.run.Progress;

class ProgressListenersTest {

    private final List<String> heard = new ArrayList<>();
    private final ProgressListeners listeners = new ProgressListeners(new Progress() {
        @Override
        public void stepBegins(String step, long total) {
            heard.add(step + " begins, " + total);
        }

        @Override
        public void done(String step, String what) {
            heard.add(step + ": " + what);
        }

        @Override
        public void stepEnds(String step) {
            heard.add(step + " ends");
        }
    });

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.clear();
    }

    private static StepExecution step(String name, BatchStatus status) {
        StepExecution step = MetaDataInstanceFactory.createStepExecution(name, 1L);
        step.setStatus(status);
        return step;
    }

    @Test
    void aStepBeginsWithWhatThereIsToDoAndEnds() {
        StepExecution step = step("publish", BatchStatus.STARTED);
        StepExecutionListener listener = listeners.step(s -> 3);
        listener.beforeStep(step);
        listener.afterStep(step);
        assertThat(heard).containsExactly("publish begins, 3", "publish ends");
    }

    @Test
    void onlyAPartitionThatIsCompleteIsDone() {
        StepExecutionListener listener = listeners.partitionsOf("reconcile");
        listener.afterStep(step("reconcile:2021", BatchStatus.COMPLETED));
        listener.afterStep(step("reconcile:2022", BatchStatus.STOPPED));
        listener.afterStep(step("reconcile:2023", BatchStatus.FAILED));
        assertThat(heard).containsExactly("reconcile: reconcile:2021");
    }

    @Test
    void whatIsWrittenIsToldOnceItIsCommitted() {
        TransactionSynchronizationManager.initSynchronization();
        Steps.afterCommit(() -> List.of(7L, 8L).forEach(listeners::receipt));
        assertThat(heard).as("before the commit").isEmpty();
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        assertThat(heard).containsExactly("receipts: receipt 7", "receipts: receipt 8");
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        TransactionSynchronizationManager.initSynchronization();
        Steps.afterCommit(() -> listeners.receipt(7L));
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(s -> s.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));
        assertThat(heard).isEmpty();
    }
}
