package org.svod.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.svod.acts.Proposals;
import org.svod.evidence.PublishedTables;
import org.svod.evidence.RowFinder;
import org.svod.evidence.TablePlaces;
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

    /**
     * The tables of a set, read from the archive itself: what was published before the round asked for approval has no
     * folders.
     */
    static PublishedTables tables(Path data, Named set) throws IOException {
        Path root = Folders.archive(data);
        Map<String, Path> places =
                new ArchivedFolders(new Archive(root)).places(set.fingerprint(), path -> path.endsWith(".csv"));
        TablePlaces tables = (part, file) -> places.getOrDefault(
                part + "/" + file,
                places.getOrDefault(file, root.resolve(set.fingerprint()).resolve(file)));
        return new PublishedTables(tables, set.round(), RowFinder.WHOLE);
    }
}
