package org.svod.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.svod.databank.DeliveryRepository;
import org.svod.databank.RunRepository;
import org.svod.files.FolderTree;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry.Delivered;
import org.svod.outputs.RoundFolder;
import org.svod.publication.receipt.ReceiptFiles;
import org.svod.round.Round;
import org.svod.run.Folders;
import org.svod.run.Workplace;

/**
 * Makes sure that archive, database and outputs belong together. Every delivery is written to the journal before the
 * database has it, and stored in the database before its receipt is written. So if the later one exists without the
 * earlier one, a folder is missing: for example a disk that is not mounted, a mistyped option, or a restored backup.
 */
public final class FoldersCheck {

    private final Workplace workplace;
    private final Journal journal;
    private final DeliveryRepository deliveries;
    private final RunRepository runs;

    public FoldersCheck(Workplace workplace, Journal journal, DeliveryRepository deliveries, RunRepository runs) {
        this.workplace = workplace;
        this.journal = journal;
        this.deliveries = deliveries;
        this.runs = runs;
    }

    /**
     * Checks before anything is done.
     *
     * @throws MismatchedFoldersException if the archive lacks deliveries that the database has, or if there are outputs
     *     although the data folder has no deliveries
     */
    public void check() throws IOException {
        Folders folders = workplace.folders();
        long journalled = journal.deliveries().stream()
                .mapToLong(Delivered::sequence)
                .max()
                .orElse(0);
        long stored = deliveries.last();
        if (stored > journalled) {
            throw MismatchedFoldersException.archiveBehind(folders.archive(), stored, journalled);
        }
        if (journalled == 0 && (hasReceipts(folders.output()) || (runs.last() == 0 && hasOutputs(folders.output())))) {
            throw MismatchedFoldersException.newData(folders.data(), folders.output());
        }
    }

    /**
     * Checks after the last run has ended, when everything in its journal is stored.
     *
     * @throws MismatchedFoldersException if the journal has deliveries of this or earlier runs that the database has
     *     skipped and would skip for ever
     */
    public void checkNothingPassedOver() {
        long last = runs.last();
        long stored = deliveries.last();
        List<Delivered> passedOver = journal.deliveries().stream()
                .filter(delivered -> delivered.run() <= last && delivered.sequence() > stored)
                .toList();
        if (!passedOver.isEmpty()) {
            throw MismatchedFoldersException.databaseBehind(workplace.folders().archive(), passedOver.size());
        }
    }

    private static boolean hasReceipts(Path output) throws IOException {
        return FolderTree.below(ReceiptFiles.folder(output)).values().stream().anyMatch(ReceiptFiles::isReceipt);
    }

    private boolean hasOutputs(Path output) throws IOException {
        for (Round round : workplace.settings().rounds().asList()) {
            if (!FolderTree.below(new RoundFolder(output, round).place()).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
