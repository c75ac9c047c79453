package org.svod.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.acts.Proposals;
import org.svod.files.PrivateFiles;
import org.svod.intake.Archive;
import org.svod.intake.ArchivedFolders;
import org.svod.intake.Journal;
import org.svod.run.Folders;
import org.svod.verification.MismatchedFoldersException;
import picocli.CommandLine.Option;

/**
 * The option of a command that reads the tables of an archived set: one that was proposed, whether it was released or
 * not.
 */
final class SetOption {

    @Option(
            names = "--set",
            paramLabel = "FINGERPRINT",
            description =
                    "Read an archived set, like that of an earlier release: its fingerprint, or the first 12 characters or more. Reads the data folder.")
    private String given = "";

    boolean isGiven() {
        return !given.isBlank();
    }

    /** What was given. */
    String text() {
        return given.strip();
    }

    /**
     * A set in the archive.
     *
     * @param round its round
     * @param fingerprint its whole fingerprint
     */
    record Named(String round, String fingerprint) {}

    /** Reads a set that is laid out in a folder. */
    @FunctionalInterface
    interface Reader {
        int read(Path folder) throws IOException;
    }

    /**
     * The set that is meant.
     *
     * @param data the data folder
     * @param rounds only sets of these rounds; of any round if there are none
     * @return empty if no set, or more than one, has this fingerprint
     * @throws MismatchedFoldersException if the data folder has no archive
     */
    Optional<Named> find(Path data, List<String> rounds) throws IOException {
        Path root = Folders.archive(data);
        MismatchedFoldersException.throwIfNothingArchived(root);
        String begins = text().toLowerCase(Locale.ROOT);
        List<Named> found = new Journal(root)
                .acts().stream()
                        .filter(act -> rounds.isEmpty() || rounds.contains(act.round()))
                        .filter(act -> Proposals.isNamed(act.set(), begins))
                        .map(act -> new Named(act.round(), act.set()))
                        .distinct()
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Lays the tables of a set out in a folder that is there only while they are read. */
    int with(Path data, Named set, Reader reader) throws IOException {
        Path laidOut = Files.createTempDirectory("svod-set");
        try {
            new ArchivedFolders(new Archive(Folders.archive(data)))
                    .restore(set.fingerprint(), laidOut, path -> path.endsWith(".csv"));
            return reader.read(laidOut);
        } finally {
            PrivateFiles.remove(laidOut);
        }
    }
}
