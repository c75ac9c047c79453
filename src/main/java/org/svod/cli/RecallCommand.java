package org.svod.cli;

import java.util.List;
import org.svod.acts.Acts;
import org.svod.acts.Answer;
import org.svod.run.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Recalls the release of a round that is in force. */
@Command(
        name = "recall",
        description =
                "Recalls the release of a round that is in force, because it is wrong. Nothing is deleted; the round has no release in force until the next one.")
final class RecallCommand extends ActCommand {

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Override
    List<Answer> act(Acts acts, Workplace workplace) throws Exception {
        return List.of(acts.recall(round(workplace), by(), set(), required(ReasonOption.NAME, reason.text())));
    }
}
