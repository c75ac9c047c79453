package org.svod.cli;

import java.util.List;
import org.svod.acts.Acts;
import org.svod.acts.Answer;
import org.svod.run.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Releases the approved set of a round. */
@Command(
        name = "release",
        description =
                "Releases the approved set of a round. With --due: every approved set whose embargo is over; for a timer.")
final class ReleaseCommand extends ActCommand {

    @Option(names = "--due", description = "Release what is due; without --by and --set.")
    private boolean due;

    @Override
    public Integer call() throws Exception {
        if (due) {
            refuseWith("--due");
        }
        return super.call();
    }

    @Override
    List<Answer> act(Acts acts, Workplace workplace) throws Exception {
        if (due) {
            return acts.releaseDue(workplace.settings().rounds().stream()
                    .filter(workplace::selects)
                    .toList());
        }
        return List.of(acts.release(round(workplace), by(), set()));
    }
}
