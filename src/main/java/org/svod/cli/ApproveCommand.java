package org.svod.cli;

import java.util.List;
import org.svod.acts.Acts;
import org.svod.acts.Answer;
import org.svod.run.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Approves the proposed set of a round. */
@Command(
        name = "approve",
        description = "Approves the proposed set of a round, if the draft of the last night still says the same.")
final class ApproveCommand extends ActCommand {

    @Mixin
    private EmbargoOption embargo = new EmbargoOption();

    @Override
    List<Answer> act(Acts acts, Workplace workplace) throws Exception {
        return List.of(acts.approve(round(workplace), by(), set(), embargo.time()));
    }
}
