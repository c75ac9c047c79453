package org.svod.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.svod.databank.AdjustmentRepository;
import org.svod.databank.CodeIds;
import org.svod.databank.Database;
import org.svod.databank.PublicationRepository;
import org.svod.databank.RunRepository;
import org.svod.databank.StoreCheck;
import org.svod.databank.StoredOutcomes;
import org.svod.databank.SubmissionRepository;
import org.svod.intake.Archive;
import org.svod.intake.ArchiveCheck;
import org.svod.intake.JobsSnapshots;
import org.svod.intake.Journal;
import org.svod.intake.PrivateFiles;
import org.svod.reconciliation.Crew;

/**
 * Checks archive, database and outputs against each other. Changes none of them: it works on a copy of the database, in
 * the scratch space. The caller holds the data folder's lock.
 */
public final class Verification {

    private final Workplace workplace;
    private final List<String> differences = new ArrayList<>();

    /** Of this workplace. */
    public Verification(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * What was found.
     *
     * @param differences every difference, in words
     * @param archived how many archived files are intact
     * @param deliveries how many deliveries the journal has
     */
    public record Result(List<String> differences, int archived, int deliveries) {}

    /**
     * Looks at everything.
     *
     * @throws IOException where it cannot be read, or the journal is damaged
     */
    public Result verify() throws IOException, JobInterruptedException {
        Path root = workplace.folders().archive();
        if (!Files.isDirectory(root)) {
            return new Result(
                    List.of("archive: there is none in " + workplace.folders().data()
                            + "; restore it from a backup, or run nightly if nothing was ever received"),
                    0,
                    0);
        }
        Journal journal = new Journal(root);
        ArchiveCheck archive = new ArchiveCheck(root, journal);
        differences.addAll(archive.differences());
        Path scratch = Files.createTempDirectory(
                PrivateFiles.folder(workplace.folders().work()), "verify-");
        try {
            if (Files.isRegularFile(workplace.folders().database().resolve("svod.script"))) {
                checkDatabase(root, journal, scratch);
            } else {
                differences.add(
                        "database: there is none in " + workplace.folders().database() + "; make it with svod rebuild");
            }
        } finally {
            PrivateFiles.remove(scratch);
        }
        return new Result(
                List.copyOf(differences), archive.intact(), journal.deliveries().size());
    }

    private void checkDatabase(Path root, Journal journal, Path scratch) throws IOException, JobInterruptedException {
        Path copy = PrivateFiles.folder(scratch.resolve("db"));
        for (Path file : filesOf(workplace.folders().database())) {
            Files.copy(
                    file,
                    copy.resolve(workplace.folders().database().relativize(file).toString()));
        }
        SingleConnectionDataSource source = new SingleConnectionDataSource(
                "jdbc:hsqldb:file:" + copy.toAbsolutePath().resolve("svod") + ";hsqldb.lock_file=false;shutdown=true",
                "SA",
                "",
                true);
        try {
            if (Database.isUpToDate(source)) {
                check(root, journal, scratch, new JdbcTemplate(source));
            } else {
                differences.add(
                        "database: another version of Svod made it, so it was not compared; the next run brings it up to date, or says that svod rebuild is needed");
            }
        } finally {
            source.destroy();
        }
    }

    private void check(Path root, Journal journal, Path scratch, JdbcTemplate template)
            throws IOException, JobInterruptedException {
        JdbcClient jdbc = JdbcClient.create(template);
        CodeIds ids = new CodeIds(jdbc);
        PublicationRepository publications = new PublicationRepository(jdbc);
        List<StoreCheck.Stored> stored = new StoreCheck(jdbc, ids).deliveries();
        differences.addAll(new JournalCheck(journal).differences(stored, publications));
        if (!differences.isEmpty()) {
            differences.add("output: not compared, as long as archive and database do not agree");
            return;
        }
        Archive archive = new Archive(root);
        StoredOutcomes outcomes = new StoredOutcomes(jdbc);
        Folders folders = new Folders(
                workplace.folders().jobs(),
                workplace.folders().input(),
                workplace.folders().output(),
                scratch);
        Workplace here = new Workplace(
                folders, workplace.settings(), workplace.runDate(), workplace.selected(), false, workplace.version());
        SettingsOfRuns settings = SettingsOfRuns.archived(here, new JobsSnapshots(archive));
        Consolidation consolidation = new Consolidation(
                new SubmissionRepository(jdbc, ids), outcomes, publications, workplace.version(), Crew.ALONE);
        OutputCheck outputs = new OutputCheck(
                here,
                PrivateFiles.folder(scratch.resolve("output")),
                consolidation,
                publications,
                new AdjustmentRepository(jdbc, Runnable::run),
                new RunRepository(jdbc),
                settings);
        List<Long> withReceipt =
                new ArrayList<>(stored.stream().map(StoreCheck.Stored::seq).toList());
        withReceipt.removeAll(outcomes.withoutReceipt());
        differences.addAll(outputs.differences(outcomes, archive, withReceipt));
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> walk = Files.list(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
