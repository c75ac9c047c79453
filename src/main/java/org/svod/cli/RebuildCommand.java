package org.svod.cli;

import org.svod.files.PrivateFiles;
import org.svod.intake.Journal;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;
import org.svod.verification.JournalHeadCheck;
import org.svod.verification.MismatchedFoldersException;
import picocli.CommandLine.Command;

/** Makes the database again from the archive. */
@Command(
        name = "rebuild",
        description =
                "Makes the database again from the archive, run by run as the journal tells, and the outputs from it, as of the last run there (or --run-date). "
                        + "If it is killed, the next run goes on with it.")
final class RebuildCommand extends RunCommand {

    @Override
    public Integer call() throws Exception {
        Workplace received = options().received();
        Workplace workplace = options().hasRunDate() ? received : received.asOfLastRun();
        return run(
                workplace,
                () -> {
                    MismatchedFoldersException.throwIfNothingArchived(
                            workplace.folders().archive());
                    new JournalHeadCheck(
                                    workplace.folders(),
                                    new Journal(workplace.folders().archive()))
                            .checkBeforeRebuild();
                    PrivateFiles.remove(workplace.folders().database());
                },
                new StopRequest());
    }
}
