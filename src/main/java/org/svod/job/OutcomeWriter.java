package org.svod.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.svod.acceptance.Outcome;
import org.svod.consolidation.Judged;
import org.svod.databank.OpenDelivery;
import org.svod.databank.OutcomeRepository;
import org.svod.databank.Standings;

/**
 * The writer of the intake step: judges deliveries one after the other, because what is stored of one decides about the
 * next, and stores their outcomes in the chunk's transaction, so that they and the step's progress commit together.
 * Once they have, it takes the files out of the drop folder.
 */
final class OutcomeWriter implements ItemWriter<OpenDelivery> {

    private final Judge judge;
    private final OutcomeRepository outcomes;
    private final Standings standings;
    private final SettledFiles settled;
    private final Consumer<Outcome> delivered;

    /** Says what becomes of a delivery. */
    @FunctionalInterface
    interface Judge {
        Judged judge(OpenDelivery open) throws IOException;
    }

    /**
     * Judges with this.
     *
     * @param standings what States have had accepted; learns of each outcome
     * @param delivered hears of each outcome once it is committed
     */
    OutcomeWriter(
            Judge judge,
            OutcomeRepository outcomes,
            Standings standings,
            SettledFiles settled,
            Consumer<Outcome> delivered) {
        this.judge = judge;
        this.outcomes = outcomes;
        this.standings = standings;
        this.settled = settled;
        this.delivered = delivered;
    }

    @Override
    public void write(Chunk<? extends OpenDelivery> chunk) throws IOException {
        List<Outcome> stored = new ArrayList<>();
        for (OpenDelivery open : chunk) {
            stored.add(stored(judge.judge(open)));
        }
        Steps.afterCommit(() -> {
            stored.forEach(outcome ->
                    settled.take(outcome.delivery().number(), outcome.delivery().sha256()));
            stored.forEach(delivered);
        });
    }

    private Outcome stored(Judged judged) throws IOException {
        try {
            outcomes.store(judged.outcome(), judged.with());
            standings.note(judged.outcome());
        } finally {
            judged.scratch().close();
        }
        return judged.outcome();
    }
}
