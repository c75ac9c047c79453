package org.svod.job;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.svod.databank.DeliveryRepository;
import org.svod.databank.OpenDelivery;
import org.svod.databank.RunRepository;
import org.svod.run.RunSettings;
import org.svod.run.SettingsHistory;

/**
 * The reader of the intake step: the deliveries of one lane that have no outcome yet, in order. Where a restart goes on
 * is not a saved position but the outcomes themselves, which commit with the step; so there is no position to lose.
 */
final class DeliveryReader implements ItemReader<OpenDelivery>, StepExecutionListener {

    private final DeliveryRepository deliveries;
    private final RunRepository runs;
    private final SettingsHistory settingsOfRuns;
    private final ThreadLocal<Queue<OpenDelivery>> open = ThreadLocal.withInitial(ArrayDeque::new);

    DeliveryReader(DeliveryRepository deliveries, RunRepository runs, SettingsHistory settingsOfRuns) {
        this.deliveries = deliveries;
        this.runs = runs;
        this.settingsOfRuns = settingsOfRuns;
    }

    /** Each lane runs on a thread of its own from its first to its last item. */
    @Override
    public void beforeStep(StepExecution step) {
        long run = step.getJobParameters().getLong(StepNames.RUN, 0L);
        int lane = step.getExecutionContext().getInt(StepNames.LANE);
        RunSettings settings = settingsOfRuns.of(runs.find(run).orElseThrow().jobs());
        open.set(new ArrayDeque<>(deliveries.open(run, lane, settings.codebook())));
    }

    @Override
    public @Nullable OpenDelivery read() {
        return open.get().poll();
    }
}
