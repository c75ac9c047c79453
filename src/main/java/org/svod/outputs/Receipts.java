package org.svod.outputs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.svod.codebook.Codebook;
import org.svod.codebook.Name;
import org.svod.consolidation.RoundSettings;
import org.svod.databank.ReceiptRow;
import org.svod.databank.StoredOutcome;
import org.svod.databank.StoredOutcomes;
import org.svod.delivery.Delivery;
import org.svod.intake.Archive;
import org.svod.publication.OutputSet;
import org.svod.publication.Outstanding;
import org.svod.publication.Receipt;
import org.svod.publication.ReceiptNames;
import org.svod.publication.receipt.ReceiptFiles;
import org.svod.publication.receipt.ReceiptIndex;
import org.svod.round.Justification;
import org.svod.round.Round;
import org.svod.round.Rounds;
import org.svod.run.RunSettings;
import org.svod.run.StopRequestedException;
import org.svod.run.Workers;
import org.svod.run.Workplace;

/**
 * Writes the receipt of a delivery, using the settings of the day of the delivery, and the codebook with which it was
 * last read.
 */
public final class Receipts {

    private final Workplace workplace;
    private final StoredOutcomes stored;
    private final RoundSettings settings;
    private final Archive archive;
    private final ReceiptFiles files;
    private final OwedByStates owed;

    public Receipts(Workplace workplace, StoredOutcomes stored, RoundSettings settings, Archive archive) {
        this.workplace = workplace;
        this.stored = stored;
        this.settings = settings;
        this.archive = archive;
        this.files = new ReceiptFiles(workplace.folders().work());
        this.owed = new OwedByStates(stored);
    }

    /**
     * Writes the receipts of these deliveries, as many at a time as there are workers, and moves them to their place.
     *
     * @return number of files that changed
     */
    public int write(List<Long> deliveries, Workers workers) throws IOException, StopRequestedException {
        try (OutputSet set = ReceiptFiles.begin(workplace.folders().output())) {
            Map<Long, List<Justification>> explanations = settings.explanations();
            Set<String> states = new ConcurrentSkipListSet<>();
            workers.all(deliveries.stream()
                    .<Workers.Task>map(delivery ->
                            () -> states.add(write(delivery, set, explanations.getOrDefault(delivery, List.of()))))
                    .toList());
            // A list that a later call of this night would write again is left to it.
            long last = deliveries.stream().mapToLong(d -> d).max().orElse(0);
            states.removeIf(state -> stored.awaitsReceipt(state, last));
            workers.all(states.stream()
                    .<Workers.Task>map(state -> () -> writeIndex(state, set))
                    .toList());
            return set.publish();
        }
    }

    /** Writes the list of a State's receipts, as its last delivery left it. */
    private void writeIndex(String state, OutputSet set) throws IOException {
        List<ReceiptRow> rows = stored.receipts(state);
        long last = rows.get(0).delivery();
        RunSettings then = settings.of(settings.run(stored.runOf(last)));
        // Another State's file may lie in the folder, and a name that cannot be understood: neither says what is owed.
        Known newest = known(rows.stream()
                .filter(row -> !row.scope().isEmpty() && row.state().equals(state))
                .findFirst()
                .map(ReceiptRow::delivery)
                .orElse(last));
        ReceiptFiles.write(
                new ReceiptIndex(
                        then.codebook().states().find(state),
                        rows.stream()
                                .map(r -> new ReceiptIndex.Entry(
                                        r.file(), r.nth(), r.received(), r.scope(), r.verdict(), r.found()))
                                .toList(),
                        newest.owed(owed),
                        newest.contact()),
                set);
    }

    /** Writes a receipt; gives the code of the State in whose folder it lies. */
    private String write(long delivery, OutputSet set, List<Justification> explanations) throws IOException {
        Known known = known(delivery);
        Delivery dated = known.round().map(known.sent()::dated).orElse(known.sent());
        Receipt receipt = new Receipt(
                known.outcome().summary().of(dated),
                known.outcome().details(),
                known.codebook(),
                Optional.of(archive.intact(known.sent().sha256())),
                known.contact(),
                known.owed(owed),
                explanations);
        files.write(receipt, set);
        return ReceiptNames.state(receipt.delivery());
    }

    /**
     * What is known of a delivery, without its bytes.
     *
     * @param outcome what became of it
     * @param codebook the codebook with which it was read
     * @param run number of the run that took it
     * @param round its round, as the run knew it; empty if its name could not be understood, or there is none
     */
    private record Known(StoredOutcome outcome, Codebook codebook, long run, Optional<Round> round) {

        Delivery sent() {
            return outcome.summary().delivery();
        }

        Optional<Name> contact() {
            return round.flatMap(r -> r.imprint().contact());
        }

        /** What the State still owes in whose folder the receipt lies; another State's debts are not told there. */
        Outstanding owed(OwedByStates owed) {
            return round.filter(r -> sent().named().state().code().equals(ReceiptNames.state(sent())))
                    .map(r -> owed.after(sent(), run, r, codebook))
                    .orElse(Outstanding.UNKNOWN);
        }
    }

    private Known known(long delivery) throws IOException {
        StoredOutcomes.Found found = stored.found(
                delivery,
                run -> settings.of(settings.run(run)).codebook(),
                (run, year) -> settings.codebook(settings.run(run), year));
        Rounds rounds = settings.of(settings.run(found.run())).rounds();
        Optional<Round> round = found.outcome()
                .summary()
                .delivery()
                .name()
                .flatMap(name -> rounds.ofYear(name.scope().year()));
        return new Known(found.outcome(), found.codebook(), found.run(), round);
    }
}
