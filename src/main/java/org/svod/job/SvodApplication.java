package org.svod.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.svod.acts.Acts;
import org.svod.acts.ApprovalSwitch;
import org.svod.acts.SignedLetters;
import org.svod.acts.UserTable;
import org.svod.consolidation.Archived;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.FrozenCodebooks;
import org.svod.consolidation.JournalInStep;
import org.svod.consolidation.RoundSettings;
import org.svod.databank.Database;
import org.svod.databank.Repositories;
import org.svod.files.PrivateFiles;
import org.svod.intake.Archive;
import org.svod.intake.ArchivedFolders;
import org.svod.intake.JobsSnapshots;
import org.svod.intake.Journal;
import org.svod.outputs.InForceFiles;
import org.svod.outputs.LetterFiles;
import org.svod.outputs.RoundReports;
import org.svod.release.Persons;
import org.svod.request.BegunRuns;
import org.svod.request.RequestDesk;
import org.svod.request.RequestsTaken;
import org.svod.round.Round;
import org.svod.run.OpenedArchive;
import org.svod.run.Progress;
import org.svod.run.RunContext;
import org.svod.run.RunLog;
import org.svod.run.SettingsHistory;
import org.svod.run.StopRequest;
import org.svod.run.ThreadedParallel;
import org.svod.run.Workplace;
import org.svod.settings.SettingsException;
import org.svod.verification.DatabaseCheck;
import org.svod.verification.FoldersCheck;
import org.svod.verification.JournalHeadCheck;
import org.svod.verification.MismatchedFoldersException;

/**
 * The application around the job, for one workplace: wires by hand what works together, as a container would take
 * longer to find that out than most nights take. One database and one transaction manager serve everything.
 */
public final class SvodApplication implements AutoCloseable {

    private final Workplace workplace;
    private final StopRequest stop;
    private final Progress progress;
    private final Database database;
    private final Repositories repositories;
    private final RunLog log = new RunLog();
    private final Consolidation consolidation;
    private final OpenedArchive opened;

    private SvodApplication(Workplace workplace, StopRequest stop, Progress progress, Database database) {
        this.workplace = workplace;
        this.opened = new OpenedArchive(workplace);
        this.stop = stop;
        this.progress = progress;
        this.database = database;
        this.repositories = database.repositories();
        this.consolidation = new Consolidation(
                repositories.submissions(),
                repositories.stored(),
                repositories.publications(),
                repositories.quality(),
                workplace.version(),
                new ThreadedParallel(
                        workplace.settings().nightly().parallelFiles(),
                        workplace.folders().work()));
    }

    /**
     * Starts it. The caller holds the data folder's lock, and closes the application.
     *
     * @param workplace what to work on
     * @param stop how it is asked to stop
     * @param progress gets a call at each step of the progress
     */
    public static SvodApplication start(Workplace workplace, StopRequest stop, Progress progress) throws IOException {
        PrivateFiles.folder(workplace.folders().database());
        PrivateFiles.remove(workplace.folders().work());
        PrivateFiles.folder(workplace.folders().work());
        Database database = Database.open(
                workplace.folders().database(),
                2 * workplace.settings().nightly().parallelFiles() + 3);
        try {
            return new SvodApplication(workplace, stop, progress, database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * The nightly run. It takes the requests first.
     *
     * @param etc the folder with the table of users
     * @throws SettingsException where a closed round cannot be read with its codebook
     * @throws MismatchedFoldersException where archive, database and outputs do not belong together
     */
    public Nightly nightly(Path etc, Clock clock) throws Exception {
        BatchInfrastructure batch = BatchInfrastructure.on(database);
        Journal journal = journal();
        FoldersCheck folders = new FoldersCheck(workplace, journal, repositories.deliveries(), repositories.runs());
        folders.check();
        checkDatabase(journal);
        Archive archive = new Archive(workplace.folders().archive());
        archive.sweep();
        BegunRuns begun = desk().night(journal, archive, etc, clock);
        SettingsHistory settings = SettingsHistory.archiving(
                workplace.folders().jobs(), workplace.folders().work(), new JobsSnapshots(archive));
        opened.use(settings);
        Workplace today = workplace.with(settings.of(settings.current()));
        RoundSettings inRound = new RoundSettings(settings, repositories.runs(), journal);
        new FrozenCodebooks(today, inRound, settings, journal).check();
        ApprovalSwitch approval = new ApprovalSwitch(
                today,
                journal,
                new ArchivedFolders(archive),
                repositories.publications(),
                repositories.journalHead(),
                log,
                clock);
        approval.check();
        if (approval.isNeeded()) {
            new JournalInStep(repositories, journal, log).begin();
            approval.begin();
        }
        RunContext context = new RunContext(today, log, stop, progress);
        Archived archived = new Archived(archive, journal, settings, inRound);
        Job job = new NightlyJobConfiguration(context, archived, repositories, batch, consolidation, letters(today))
                .job();
        return new Nightly(
                context,
                archived,
                new JobRuns(job, batch.operator(), batch.repository()),
                repositories,
                folders,
                begun,
                clock);
    }

    private LetterFiles letters(Workplace under) {
        return new LetterFiles(under.settings().jobs(), log);
    }

    /**
     * The rounds as they stand.
     *
     * @throws IOException if the archive cannot be read
     */
    public RoundReports rounds() throws IOException {
        MismatchedFoldersException.throwIfEmpty(workplace.folders().archive(), repositories.runs());
        RoundSettings inRound = new RoundSettings(opened.history(), repositories.runs(), journal());
        return new RoundReports(
                workplace, inRound, consolidation, letters(workplace), repositories.publications(), log);
    }

    /**
     * What persons do with the figures of rounds. What a killed command has left is finished.
     *
     * @param etc the folder with the table of users
     * @throws MismatchedFoldersException where archive, database and outputs do not belong together
     */
    public Acts acts(Path etc, Clock clock) throws IOException {
        MismatchedFoldersException.throwIfEmpty(workplace.folders().archive(), repositories.runs());
        Journal journal = journal();
        checkDatabase(journal);
        return desk().acts(journal, new Archive(workplace.folders().archive()), UserTable.read(etc), clock);
    }

    /** The letters of releases, signed. */
    public SignedLetters signedLetters() throws IOException {
        new JournalHeadCheck(workplace.folders(), journal()).check(repositories);
        ArchivedFolders sets =
                new ArchivedFolders(new Archive(workplace.folders().archive()));
        return new SignedLetters(
                workplace.folders().output(), workplace.folders().jobs(), sets, journal());
    }

    /** After a run: describes where each round stands that asks for approval, beside the drafts. */
    public void describeReleases(Clock clock) throws IOException {
        List<Round> rounds = workplace.settings().rounds().asList();
        if (rounds.stream().anyMatch(round -> round.release().asksForApproval())) {
            desk().acts(journal(), new Archive(workplace.folders().archive()), new Persons(Map.of()), clock)
                    .describe(rounds, workplace.folders().output());
        }
    }

    /** After a run: writes what is in force of each State, for the desk. */
    public void writeInForce() throws IOException {
        new InForceFiles(workplace, repositories, new RoundSettings(opened.history(), repositories.runs(), journal()))
                .write();
    }

    /**
     * The journal of the archive, read once: the caller holds the lock, so that nothing else is appended to it.
     *
     * @throws IOException if it cannot be read
     */
    public Journal journal() throws IOException {
        return opened.journal();
    }

    /** Compares the database with the journal: its end, and what it says of each run. */
    private void checkDatabase(Journal with) throws IOException {
        new JournalHeadCheck(workplace.folders(), with).check(repositories);
        new DatabaseCheck(with, repositories).check();
    }

    private RequestDesk desk() {
        return new RequestDesk(workplace, opened, repositories, consolidation, log);
    }

    /**
     * Takes the requests.
     *
     * @param etc the folder with the table of users
     * @throws MismatchedFoldersException where archive, database and outputs do not belong together
     */
    public RequestsTaken takeRequests(Path etc, Clock clock) throws IOException {
        Journal journal = journal();
        checkDatabase(journal);
        return desk().take(journal, new Archive(workplace.folders().archive()), etc, clock);
    }

    /** What happened so far. */
    public RunLog log() {
        return log;
    }

    /** The database, for who looks into it from outside. */
    Database database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        database.close();
        PrivateFiles.remove(workplace.folders().work());
    }
}
