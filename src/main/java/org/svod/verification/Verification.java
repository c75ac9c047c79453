package org.svod.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.acts.ReleasedCheck;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.DeskLogRecords;
import org.svod.consolidation.RoundSettings;
import org.svod.databank.DamagedDatabaseException;
import org.svod.databank.DatabaseCopy;
import org.svod.databank.PublicationRepository;
import org.svod.databank.Repositories;
import org.svod.databank.StoreCheck;
import org.svod.databank.StoredOutcomes;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;
import org.svod.intake.Archive;
import org.svod.intake.ArchiveCheck;
import org.svod.intake.ArchivedFolders;
import org.svod.intake.DamagedJournalException;
import org.svod.intake.JobsSnapshots;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.run.Failure;
import org.svod.run.Folders;
import org.svod.run.SettingsHistory;
import org.svod.run.StopRequestedException;
import org.svod.run.ThreadedParallel;
import org.svod.run.Workplace;
import org.svod.settings.SettingsException;
import org.svod.submission.text.ShownFileName;
import org.svod.submission.text.ShownTexts;

/**
 * Checks archive, database and outputs against each other. Changes none of them: it works on a copy of the database, in
 * the scratch space. The caller holds the data folder's lock.
 */
public final class Verification {

    private final Workplace workplace;
    private final List<String> differences = new ArrayList<>();
    private final List<String> released = new ArrayList<>();

    /** Checks this workplace. */
    public Verification(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * The result of the check.
     *
     * @param differences every difference, in words
     * @param archived number of archived files that are intact
     * @param deliveries number of deliveries in the journal
     */
    public record Result(List<String> differences, int archived, int deliveries) {}

    /**
     * Checks everything.
     *
     * @throws IOException if a file cannot be read
     */
    public Result verify() throws IOException, StopRequestedException {
        Path root = workplace.folders().archive();
        if (!Files.isDirectory(root)) {
            return new Result(
                    List.of("archive: there is none in " + workplace.folders().data()
                            + "; restore it from a backup, or run nightly if nothing was ever received"),
                    0,
                    0);
        }
        Journal journal;
        try {
            journal = new Journal(root);
        } catch (DamagedJournalException e) {
            return new Result(List.of(e.getMessage() + " " + databaseAlone()), 0, 0);
        }
        Fingerprint.expect(
                journal.deliveries().size(),
                journal.deliveries().stream()
                        .mapToLong(JournalEntry.Delivered::bytes)
                        .sum());
        ArchiveCheck archive = new ArchiveCheck(root, journal);
        List<String> archived = archive.differences();
        differences.addAll(archived);
        if (archived.isEmpty()) {
            released.addAll(
                    new ReleasedCheck(workplace.folders().output(), new ArchivedFolders(new Archive(root)), journal)
                            .differences());
        }
        Path scratch = Files.createTempDirectory(
                PrivateFiles.folder(workplace.folders().work()), "verify-");
        try {
            checkDatabase(root, journal, scratch);
        } finally {
            PrivateFiles.remove(scratch);
        }
        differences.addAll(released);
        new DeskLogRecords(workplace.folders().deskLog(), journal).difference().ifPresent(differences::add);
        return new Result(
                List.copyOf(differences), archive.intact(), journal.deliveries().size());
    }

    /** Which side is wrong, if the journal does not prove itself. */
    private String databaseAlone() throws IOException {
        Path database = workplace.folders().database();
        Path scratch = Files.createTempDirectory(
                PrivateFiles.folder(workplace.folders().work()), "verify-");
        try (DatabaseCopy copy = DatabaseCopy.of(database, scratch).orElse(null)) {
            if (copy != null) {
                copy.open(database);
            }
            if (copy == null || !copy.isUpToDate()) {
                return "There is no database beside it that could be checked alone.";
            }
            List<String> wrong = copy.repositories().proofs().differences();
            return wrong.isEmpty()
                    ? "The database beside it is as it was stored: the journal alone is wrong."
                    : "The database beside it is damaged too: " + wrong.get(0) + ".";
        } catch (RuntimeException e) {
            return "The database beside it is damaged too: "
                    + DamagedDatabaseException.inWords(e).orElseGet(() -> Failure.inWords(e));
        } finally {
            PrivateFiles.remove(scratch);
        }
    }

    private void checkDatabase(Path root, Journal journal, Path scratch) throws IOException, StopRequestedException {
        Path database = workplace.folders().database();
        Optional<DatabaseCopy> copied = DatabaseCopy.of(database, PrivateFiles.folder(scratch.resolve("db")));
        if (copied.isEmpty()) {
            differences.add("database: there is none in " + database + "; make it with svod rebuild");
            check(new JournalHeadCheck(workplace.folders(), journal)::checkLastReport);
            return;
        }
        try (DatabaseCopy copy = copied.get()) {
            copy.open(database);
            if (copy.isUpToDate()) {
                check(root, journal, scratch, copy.repositories());
            } else {
                differences.add(
                        "database: another version of Svod made it, so it was not compared; the next run brings it up to date, or says that svod rebuild is needed");
            }
        } catch (SettingsException e) {
            throw e;
        } catch (RuntimeException e) {
            differences.add("database: "
                    + DamagedDatabaseException.inWords(e)
                            .orElseGet(() -> "it cannot be read: " + Failure.inWords(e) + JournalCheck.REBUILD));
        }
    }

    /** A check that throws where something does not belong together. */
    @FunctionalInterface
    private interface Check {
        void check() throws IOException;
    }

    private void check(Check check) throws IOException {
        try {
            check.check();
        } catch (MismatchedFoldersException e) {
            differences.add(String.valueOf(e.getMessage()));
        }
    }

    private void check(Path root, Journal journal, Path scratch, Repositories repositories)
            throws IOException, StopRequestedException {
        check(() -> new JournalHeadCheck(workplace.folders(), journal).check(repositories));
        PublicationRepository publications = repositories.publications();
        List<StoreCheck.Stored> stored = repositories.check().deliveries();
        Archive archive = new Archive(root);
        Folders folders = new Folders(
                workplace.folders().jobs(),
                workplace.folders().input(),
                workplace.folders().output(),
                scratch);
        SettingsHistory settings = SettingsHistory.archived(folders.work(), new JobsSnapshots(archive));
        ShownTexts shown = new ShownTexts();
        Map<String, ShownFileName> names = new HashMap<>();
        JournalCheck journalCheck = new JournalCheck(
                journal,
                entry -> names.computeIfAbsent(
                                entry.jobs(),
                                jobs -> shown.namesOf(settings.of(jobs).codebook()))
                        .path(entry.path()));
        DatabaseCheck database = new DatabaseCheck(journal, repositories);
        database.differences().forEach(d -> differences.add("database: " + d + JournalCheck.REBUILD));
        database.awaited().forEach(d -> differences.add("database: " + d + "; the next run takes it from the journal"));
        differences.addAll(journalCheck.differences(stored));
        differences.addAll(new RowsCheck(workplace.settings().codebook(), repositories).differences(stored));
        if (!differences.isEmpty()) {
            differences.add("output: not compared, as long as archive and database do not agree");
            return;
        }
        StoredOutcomes outcomes = repositories.stored();
        Workplace here = new Workplace(
                folders, workplace.settings(), workplace.runDate(), workplace.selected(), false, workplace.version());
        Consolidation consolidation = new Consolidation(
                repositories.submissions(),
                outcomes,
                publications,
                repositories.quality(),
                workplace.version(),
                new ThreadedParallel(1, folders.work()));
        OutputCheck outputs = new OutputCheck(
                here,
                PrivateFiles.folder(scratch.resolve("output")),
                consolidation,
                repositories,
                new RoundSettings(settings, repositories.runs(), journal));
        List<Long> withReceipt =
                new ArrayList<>(stored.stream().map(StoreCheck.Stored::seq).toList());
        withReceipt.removeAll(outcomes.withoutReceipt());
        differences.addAll(outputs.differences(archive, withReceipt));
    }
}
