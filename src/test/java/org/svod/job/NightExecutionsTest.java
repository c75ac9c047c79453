package org.svod.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.MetaDataInstanceFactory;
import org.svod.run.RunReport;
import org.svod.run.StopRequest;

class NightExecutionsTest {

    /** A night of one execution whose steps failed with these exceptions. */
    private static NightExecutions failed(Throwable... failures) {
        JobExecution execution = MetaDataInstanceFactory.createJobExecution(1L);
        execution.setStatus(BatchStatus.FAILED);
        for (int i = 0; i < failures.length; i++) {
            StepExecution step = MetaDataInstanceFactory.createStepExecution(execution, "step" + i, (long) i);
            step.addFailureException(failures[i]);
            execution.addStepExecution(step);
        }
        NightExecutions night = new NightExecutions();
        night.add(execution);
        return night;
    }

    @Test
    void thePartitionTellsWhyAndNotTheStepThatHoldsIt() {
        assertThat(failed(
                                new JobExecutionException("a partition was unsuccessful"),
                                new IllegalStateException("chunk", new IOException("no space left")))
                        .failures())
                .containsExactly("no space left");
    }

    @Test
    void whatOnlySpringBatchTellsIsTold() {
        assertThat(failed(new JobExecutionException("cannot restart")).failures())
                .singleElement()
                .asString()
                .endsWith("cannot restart");
    }

    @Test
    void oneCauseOfTwoPartitionsIsToldOnce() {
        assertThat(failed(
                                new IOException("no space left"),
                                new IOException("no space left"),
                                new JobInterruptedException("stop requested"))
                        .failures())
                .containsExactly("no space left");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, false, DONE",
        "COMPLETED, true, DONE",
        "STOPPED, false, STOPPED",
        "FAILED, true, STOPPED",
        "FAILED, false, FAILED",
        "UNKNOWN, false, FAILED"
    })
    void theLastExecutionSaysHowTheNightEnded(BatchStatus status, boolean asked, RunReport.State state) {
        NightExecutions night = failed();
        JobExecution last = MetaDataInstanceFactory.createJobExecution(2L);
        last.setStatus(status);
        night.add(last);
        StopRequest stop = new StopRequest();
        if (asked) {
            stop.stop();
        }
        assertThat(night.state(stop)).isEqualTo(state);
    }
}
