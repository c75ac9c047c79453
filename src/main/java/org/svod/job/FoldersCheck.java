package org.svod.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.svod.databank.DeliveryRepository;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.publication.receipt.ReceiptFiles;

/**
 * Makes sure before a run that its folders belong together. Every delivery is journalled before the database knows it, and stored before its receipt is written; so
 * where the later one is there without the earlier one, a folder is missing: a disk that is not mounted, a mistyped option, a restored backup.
 */
final class FoldersCheck {

    private final Folders folders;
    private final Journal journal;
    private final DeliveryRepository deliveries;

    FoldersCheck(Folders folders, Journal journal, DeliveryRepository deliveries) {
        this.folders = folders;
        this.journal = journal;
        this.deliveries = deliveries;
    }

    /**
     * Looks.
     *
     * @throws MismatchedFoldersException where they do not belong together
     */
    void check() throws IOException {
        long journalled = journal.deliveries().stream().mapToLong(JournalEntry.Delivered::sequence).max().orElse(0);
        long stored = deliveries.last();
        if (stored > journalled) {
            throw MismatchedFoldersException.archiveBehind(folders.archive(), stored, journalled);
        }
        Path receipts = ReceiptFiles.folder(folders.output());
        if (journalled == 0 && hasFiles(receipts)) {
            throw MismatchedFoldersException.newData(folders.data(), receipts);
        }
    }

    /** Whether anything was ever delivered. */
    boolean anythingStored() {
        return deliveries.last() > 0;
    }

    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
            return walk.anyMatch(Files::isRegularFile);
        }
    }
}
