package org.svod.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.svod.consolidation.Judged;
import org.svod.consolidation.Rereading;
import org.svod.databank.RereadRepository;
import org.svod.databank.RereadRepository.Marked;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.Standings;
import org.svod.round.Round;
import org.svod.run.StopRequestedException;
import org.svod.run.Workers;

/**
 * A partition of the third step: reads the returns of a round again that the codebook of the run reads otherwise. Each
 * outcome is replaced in a transaction of its own, which also removes the mark of the delivery; a run that is killed
 * goes on with those that are marked.
 */
final class RereadStep {

    private final Rereading rereading;
    private final RereadRepository again;
    private final Standings standings;
    private final Supplier<Workers> workers;
    private final TransactionTemplate transaction;
    private final Listener listener;

    /** Hears of the returns that are read again; of nothing if there are none. */
    interface Listener {

        /** Number of returns of a round that are to be read again. */
        void found(long returns);

        /** The return of this path has been read again. */
        void read(String path);
    }

    RereadStep(
            Rereading rereading,
            RereadRepository again,
            Standings standings,
            Supplier<Workers> workers,
            PlatformTransactionManager transactions,
            Listener listener) {
        this.rereading = rereading;
        this.again = again;
        this.standings = standings;
        this.workers = workers;
        this.transaction = new TransactionTemplate(transactions);
        this.listener = listener;
    }

    /** Reads again what is to be read again; says how many deliveries that were. */
    long reread(Run run, Round round) throws IOException, StopRequestedException {
        transaction.executeWithoutResult(t -> {
            try {
                rereading.mark(run, round);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        List<List<Marked>> states = List.copyOf(rereading.marked(run, round));
        long returns = states.stream().mapToLong(List::size).sum();
        if (returns > 0) {
            listener.found(returns);
            try (Workers some = workers.get()) {
                some.all(states.stream()
                        .<Workers.Task>map(
                                state -> () -> rereading.judge(run, round, state, judged -> store(run, judged)))
                        .toList());
            }
            standings.forget(round.year());
        }
        rereading.tell(run, round);
        return returns;
    }

    private void store(Run run, Judged judged) {
        transaction.executeWithoutResult(t -> again.replace(judged.outcome(), judged.with(), run.id()));
        listener.read(judged.outcome().delivery().path());
    }
}
