package org.svod.outputs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.svod.databank.RunRepository;
import org.svod.databank.StoredOutcome;
import org.svod.databank.StoredOutcomes;
import org.svod.intake.Archive;
import org.svod.publication.OutputSet;
import org.svod.publication.Receipt;
import org.svod.publication.receipt.ReceiptFiles;
import org.svod.run.RunSettings;
import org.svod.run.SettingsHistory;
import org.svod.run.StopRequestedException;
import org.svod.run.Workers;
import org.svod.run.Workplace;
import org.svod.submission.Delivery;

/** Writes the receipt of a delivery, using the settings of the day of the delivery. */
public final class Receipts {

    private final Workplace workplace;
    private final StoredOutcomes stored;
    private final RunRepository runs;
    private final SettingsHistory settings;
    private final Archive archive;

    public Receipts(
            Workplace workplace, StoredOutcomes stored, RunRepository runs, SettingsHistory settings, Archive archive) {
        this.workplace = workplace;
        this.stored = stored;
        this.runs = runs;
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
        long run = stored.runOf(delivery);
        RunSettings then = settings.of(runs.find(run).orElseThrow().jobs());
        StoredOutcome outcome = stored.get(delivery, then.codebook());
        new ReceiptFiles(workplace.folders().work()).write(receipt(outcome, then), set);
    }

    private Receipt receipt(StoredOutcome outcome, RunSettings then) throws IOException {
        Delivery delivery = outcome.summary().delivery();
        Delivery dated = delivery.name()
                .flatMap(name -> then.rounds().ofYear(name.scope().year()))
                .map(delivery::dated)
                .orElse(delivery);
        return new Receipt(
                outcome.summary().of(dated),
                outcome.details(),
                then.codebook(),
                Optional.of(archive.intact(delivery.sha256())));
    }
}
