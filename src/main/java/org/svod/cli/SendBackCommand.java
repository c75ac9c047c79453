package org.svod.cli;

import java.util.List;
import org.svod.acts.Acts;
import org.svod.acts.Answer;
import org.svod.run.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends the proposed or approved set of a round back. */
@Command(
        name = "send-back",
        description = "Sends the proposed or approved set of a round back. The next draft can be proposed then.")
final class SendBackCommand extends ActCommand {

    @Option(
            names = "--set",
            paramLabel = "FINGERPRINT",
            description = "The set that is meant: its fingerprint, or the first 12 characters or more.")
    private String set = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    private String reason = "";

    @Override
    List<Answer> act(Acts acts, Workplace workplace) throws Exception {
        return List.of(acts.sendBack(round(workplace), by(), required("--set", set), required("--reason", reason)));
    }
}
