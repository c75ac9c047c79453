package org.svod.job;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.svod.databank.OutcomeRepository;
import org.svod.files.PrivateFiles;
import org.svod.outputs.Receipts;
import org.svod.run.RunLog;
import org.svod.run.StopRequest;
import org.svod.run.StopRequestedException;
import org.svod.run.Workers;
import org.svod.run.Workplace;

/**
 * The writer of the receipts step: moves the receipts of a chunk to their place at once, and marks them as written in
 * the chunk's transaction. A run that is killed in between writes those of one chunk again, with the same bytes.
 */
final class ReceiptWriter implements ItemWriter<Long> {

    private final Workplace workplace;
    private final Receipts receipts;
    private final OutcomeRepository outcomes;
    private final RunLog log;
    private final LongConsumer written;

    /**
     * Writes these receipts.
     *
     * @param written hears of each delivery once it is committed that its receipt is written
     */
    ReceiptWriter(
            Workplace workplace, Receipts receipts, OutcomeRepository outcomes, RunLog log, LongConsumer written) {
        this.workplace = workplace;
        this.receipts = receipts;
        this.outcomes = outcomes;
        this.log = log;
        this.written = written;
    }

    /** Writes all: a stop takes effect between chunks. */
    @Override
    public void write(Chunk<? extends Long> chunk) throws IOException, StopRequestedException {
        List<Long> deliveries = List.copyOf(chunk.getItems());
        PrivateFiles.folder(workplace.folders().output());
        try (Workers workers = new Workers(workplace.settings().nightly().parallelFiles(), new StopRequest())) {
            log.filesChanged(receipts.write(deliveries, workers));
        }
        outcomes.receiptsWritten(deliveries);
        Steps.afterCommit(() -> deliveries.forEach(written::accept));
    }
}
