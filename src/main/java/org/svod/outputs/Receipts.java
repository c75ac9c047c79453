package org.svod.outputs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.consolidation.RoundSettings;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.StoredOutcome;
import org.svod.databank.StoredOutcomes;
import org.svod.intake.Archive;
import org.svod.publication.OutputSet;
import org.svod.publication.Receipt;
import org.svod.publication.receipt.ReceiptFiles;
import org.svod.round.Round;
import org.svod.round.Rounds;
import org.svod.run.StopRequestedException;
import org.svod.run.Workers;
import org.svod.run.Workplace;
import org.svod.submission.Delivery;

/**
 * Writes the receipt of a delivery, using the settings of the day of the delivery, and the codebook with which it was
 * last read.
 */
public final class Receipts {

    private final Workplace workplace;
    private final StoredOutcomes stored;
    private final RoundSettings settings;
    private final Archive archive;

    public Receipts(Workplace workplace, StoredOutcomes stored, RoundSettings settings, Archive archive) {
        this.workplace = workplace;
        this.stored = stored;
        this.settings = settings;
        this.archive = archive;
    }

    /**
     * Writes the receipts of these deliveries, as many at a time as there are workers, and moves them to their place.
     *
     * @return number of files that changed
     */
    public int write(List<Long> deliveries, Workers workers) throws IOException, StopRequestedException {
        try (OutputSet set = ReceiptFiles.begin(workplace.folders().output())) {
            workers.all(deliveries.stream()
                    .<Workers.Task>map(delivery -> () -> write(delivery, set))
                    .toList());
            return set.publish();
        }
    }

    private void write(long delivery, OutputSet set) throws IOException {
        Run read = settings.run(stored.readIn(delivery));
        Codebook ofRun = settings.of(read).codebook();
        Codebook codebook = stored.get(delivery, ofRun)
                .summary()
                .delivery()
                .name()
                .map(name -> settings.codebook(read, name.scope().year()))
                .orElse(ofRun);
        Rounds rounds = settings.of(settings.run(stored.runOf(delivery))).rounds();
        new ReceiptFiles(workplace.folders().work())
                .write(receipt(stored.get(delivery, codebook), codebook, rounds), set);
    }

    private Receipt receipt(StoredOutcome outcome, Codebook codebook, Rounds rounds) throws IOException {
        Delivery delivery = outcome.summary().delivery();
        Optional<Round> round =
                delivery.name().flatMap(name -> rounds.ofYear(name.scope().year()));
        Delivery dated = round.map(delivery::dated).orElse(delivery);
        return new Receipt(
                outcome.summary().of(dated),
                outcome.details(),
                codebook,
                Optional.of(archive.intact(delivery.sha256())),
                round.flatMap(r -> r.imprint().contact()));
    }
}
