package org.svod.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.svod.files.PrivateFiles;
import org.svod.files.TempFolder;
import org.svod.intake.Archive;
import org.svod.intake.JobsSnapshots;
import org.svod.intake.Journal;
import org.svod.intake.ReportCopies;
import org.svod.notice.OutboxWriter;
import org.svod.run.Folders;
import org.svod.run.RunReport;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;
import org.svod.verification.JobsComparison;
import org.svod.verification.JournalHeadCheck;
import org.svod.verification.MismatchedFoldersException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the database again from the archive. */
@Command(
        name = "rebuild",
        description =
                "Makes the database again from the archive, run by run as the journal tells, and the outputs from it, as of the last run there (or --run-date). "
                        + "Stops if jobs/ is not what it was in that run. If it is killed, the next run goes on with it.")
final class RebuildCommand extends RunCommand {

    @Option(
            names = "--jobs-from-archive",
            description =
                    "Use the archived settings of the last run in the journal; jobs/ is neither read nor changed.")
    private boolean jobsFromArchive;

    @Override
    public Integer call() throws Exception {
        return jobsFromArchive ? withArchivedJobs() : rebuild(options().received(), true);
    }

    @Override
    List<String> tell(OutboxWriter outbox, RunReport report) throws IOException {
        return outbox.afterRebuild(report);
    }

    private int withArchivedJobs() throws Exception {
        Path root = Folders.archive(options().dataFolder());
        MismatchedFoldersException.throwIfNothingArchived(root);
        try (TempFolder laidOut = TempFolder.begin("jobs")) {
            Journal journal = new Journal(root);
            new JobsSnapshots(new Archive(root))
                    .restore(JobsComparison.last(journal).orElseThrow().jobs(), laidOut.path());
            return rebuild(options().receivedWith(laidOut.path()), false);
        }
    }

    private int rebuild(Workplace received, boolean compares) throws Exception {
        Workplace workplace = options().hasRunDate() ? received : received.asOfLastRun();
        return run(workplace, () -> prepare(workplace, compares), new StopRequest());
    }

    private static void prepare(Workplace workplace, boolean compares) throws IOException {
        Folders folders = workplace.folders();
        MismatchedFoldersException.throwIfNothingArchived(folders.archive());
        Journal journal = new Journal(folders.archive());
        new JournalHeadCheck(folders, journal).checkBeforeRebuild();
        if (compares) {
            new JobsComparison(folders.jobs(), new Archive(folders.archive()), journal).check();
        }
        ReportCopies.restore(folders.archive(), folders.output());
        PrivateFiles.empty(folders.database());
    }
}
