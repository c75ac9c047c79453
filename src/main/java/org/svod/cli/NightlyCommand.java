package org.svod.cli;

import org.svod.run.StopRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The nightly run. */
@Command(
        name = "nightly",
        description =
                "Takes what is new in the drop folder, reconciles, and writes the outputs. What an earlier run left unfinished is finished first.")
final class NightlyCommand extends RunCommand {

    @Option(
            names = "--wait-minutes",
            paramLabel = "MINUTES",
            description = "How long to wait for another command that holds the data folder (default: 0).",
            defaultValue = "0")
    private int waitMinutes;

    @Override
    public Integer call() throws Exception {
        return waitMinutes == 0 ? super.call() : runAfterOthers(waitMinutes, new StopRequest());
    }
}
