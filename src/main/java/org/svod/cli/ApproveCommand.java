package org.svod.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.acts.Acts;
import org.svod.acts.Answer;
import org.svod.run.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Approves the proposed set of a round. */
@Command(
        name = "approve",
        description = "Approves the proposed set of a round, if the draft of the last night still says the same.")
final class ApproveCommand extends ActCommand {

    @Option(
            names = "--set",
            paramLabel = "FINGERPRINT",
            description = "The set that is meant: its fingerprint, or the first 12 characters or more.")
    private String set = "";

    @Option(
            names = "--embargo",
            paramLabel = "TIME",
            description = "Do not release before this time, like 2024-07-01T09:00+03:00.")
    private @Nullable Instant embargo;

    @Override
    List<Answer> act(Acts acts, Workplace workplace) throws Exception {
        return List.of(acts.approve(round(workplace), by(), required("--set", set), Optional.ofNullable(embargo)));
    }
}
