package org.svod.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.svod.databank.DeliveryRepository;
import org.svod.files.Printable;
import org.svod.intake.DropFolder;
import org.svod.intake.FileRemoval;
import org.svod.intake.HeldFiles;
import org.svod.intake.Journal;
import org.svod.intake.LeftFiles;
import org.svod.run.AfterIntake;
import org.svod.run.RunLog;
import org.svod.run.Workplace;
import org.svod.submission.text.ShownTexts;

/** Takes files whose outcome is stored out of the drop folder, where the settings say so. */
final class SettledFiles {

    private final Workplace workplace;
    private final DeliveryRepository deliveries;
    private final TransactionTemplate inNewTransaction;
    private final Journal journal;
    private final RunLog log;
    private final HeldFiles files;
    private final ShownTexts shown = new ShownTexts();

    SettledFiles(
            Workplace workplace,
            DeliveryRepository deliveries,
            PlatformTransactionManager transactions,
            Journal journal,
            RunLog log) {
        this.workplace = workplace;
        this.deliveries = deliveries;
        this.inNewTransaction = new TransactionTemplate(transactions);
        this.inNewTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.journal = journal;
        this.log = log;
        this.files = new HeldFiles(
                workplace.folders().input(), workplace.settings().nightly().largest(), log::notice);
    }

    /** Gives back what a killed run held, then takes what an earlier run settled and could not take out any more. */
    void takeLeftovers() throws IOException {
        new LeftFiles(files).giveBack();
        deliveries.settledAndPresent().forEach(t -> take(t.delivery(), t.sha256()));
    }

    /** Takes the file of a delivery out, whose bytes have this fingerprint. */
    void take(long delivery, String sha256) {
        if (workplace.settings().nightly().afterIntake() == AfterIntake.KEEP) {
            return;
        }
        Optional<String> path = journal.path(delivery);
        if (path.isEmpty()) {
            log.notice("delivery " + delivery + " is not in the journal, so its file stays in the drop folder");
        } else {
            take(delivery, path.get(), sha256);
        }
    }

    private void take(long delivery, String path, String sha256) {
        if (!DropFolder.isText(path)) {
            log.notice(called(path)
                    + " is archived but stays in the drop folder: its name is not valid text on this machine");
            return;
        }
        try {
            Path place = workplace.folders().input().resolve(path);
            if (new FileRemoval(files).take(place, sha256)) {
                inNewTransaction.executeWithoutResult(t -> deliveries.taken(delivery));
            }
        } catch (IOException | java.nio.file.InvalidPathException e) {
            log.notice(called(path) + " is archived but could not be taken out of the drop folder ("
                    + e.getClass().getSimpleName() + "); the next run tries again");
        }
    }

    private String called(String path) {
        return Printable.of(shown.namesOf(workplace.settings().codebook()).path(path));
    }
}
