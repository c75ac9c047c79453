package org.svod.cli;

import org.svod.intake.PrivateFiles;
import org.svod.job.StopRequest;
import org.svod.job.Workplace;
import picocli.CommandLine.Command;

/** Makes the database again from the archive. */
@Command(name = "rebuild",
        description = "Makes the database again from the archive, run by run as the journal tells, and the outputs from it. If it is killed, the next run goes on with it.")
final class RebuildCommand extends RunCommand {

    @Override
    public Integer call() throws Exception {
        Workplace workplace = options().received();
        return run(workplace, () -> PrivateFiles.remove(workplace.folders().database()), new StopRequest());
    }
}
