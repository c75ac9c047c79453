package org.svod.cli;

import java.util.List;
import org.svod.acts.Acts;
import org.svod.acts.Answer;
import org.svod.run.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proposes the draft of a round. */
@Command(
        name = "propose",
        description =
                "Archives the draft of a round as the last night wrote it, with the letters as they were edited, and proposes it.")
final class ProposeCommand extends ActCommand {

    @Mixin
    private EmbargoOption embargo = new EmbargoOption();

    @Override
    List<Answer> act(Acts acts, Workplace workplace) throws Exception {
        return List.of(acts.propose(round(workplace), by(), namedSet(), embargo.time()));
    }
}
