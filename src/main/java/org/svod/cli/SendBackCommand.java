package org.svod.cli;

import java.util.List;
import org.svod.acts.Acts;
import org.svod.acts.Answer;
import org.svod.run.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sends the proposed or approved set of a round back. */
@Command(
        name = "send-back",
        description = "Sends the proposed or approved set of a round back. The next draft can be proposed then.")
final class SendBackCommand extends ActCommand {

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Override
    List<Answer> act(Acts acts, Workplace workplace) throws Exception {
        return List.of(acts.sendBack(round(workplace), by(), set(), required(ReasonOption.NAME, reason.text())));
    }
}
