package org.svod.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.svod.outputs.RoundFolder;
import org.svod.round.Round;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * The option of commands that read published tables: they read the release in force, and the draft if that is asked
 * for. A round that asks for no approval has neither, but the tables of the last night.
 */
final class DraftOption {

    @Option(
            names = "--draft",
            description =
                    "Read the draft of the last night, not the release in force (only where a round asks for approval).")
    private boolean draft;

    /** Refuses the option beside another one that says what is read. */
    void refuseWith(String option, CommandLine line) {
        if (draft) {
            throw new CommandLine.ParameterException(line, option + " and --draft exclude each other");
        }
    }

    /** The folder in which the tables of a round lie; it need not exist. */
    Path folder(Path output, Round round) {
        RoundFolder folder = new RoundFolder(output, round);
        return draft ? folder.place() : folder.inForce();
    }

    /** Whether no release of the round is in force, and a draft is there that could be read. */
    boolean isOnlyDraft(Path output, Round round) {
        RoundFolder folder = new RoundFolder(output, round);
        return !draft
                && folder.isDraft()
                && !Files.isDirectory(folder.inForce().resolve("public"))
                && Files.isDirectory(folder.place());
    }
}
