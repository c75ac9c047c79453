package org.svod.acts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import org.svod.files.PrivateFiles;
import org.svod.intake.ActRecords;
import org.svod.intake.ArchivedFolders;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.outputs.RoundFolder;
import org.svod.publication.tables.JsonSchema;
import org.svod.release.Release;
import org.svod.release.ReleaseStanding;

/**
 * The folder {@code output/released}: for each round a folder {@code vN} for each release, which never changes,
 * {@code current} with the release in force, and {@code index.json}. All of it follows from the journal and the
 * archive.
 */
public final class ReleasedFolders {

    private static final String STAGING = ".svod-writing-";
    private static final String OLD = ".svod-old-";

    private final Path output;
    private final ArchivedFolders archive;
    private final Journal journal;

    /**
     * In an output folder.
     *
     * @param output the output folder
     * @param archive the archived sets
     * @param journal the acts
     */
    public ReleasedFolders(Path output, ArchivedFolders archive, Journal journal) {
        this.output = output;
        this.archive = archive;
        this.journal = journal;
    }

    /** The folder of a round. */
    Path folder(String round) {
        return output.resolve(RoundFolder.RELEASED).resolve(round);
    }

    /** Writes what is missing, for all rounds. What is there already is not looked into. */
    public void bring() throws IOException {
        for (String round : journal.acts().stream()
                .map(JournalEntry.Acted::round)
                .distinct()
                .toList()) {
            bring(round);
        }
    }

    private void bring(String round) throws IOException {
        ReleaseStanding standing = ReleaseStanding.after(ActRecords.of(journal, round));
        if (standing.releases().isEmpty()) {
            return;
        }
        Path folder = PrivateFiles.folder(folder(round));
        for (Release release : standing.releases()) {
            version(folder, release);
        }
        byte[] index = ReleaseIndex.of(round, standing);
        if (!isWritten(folder.resolve(RoundFolder.INDEX), index)
                || !Files.isDirectory(folder.resolve(RoundFolder.CURRENT))) {
            current(folder, standing);
            JsonSchema.write(output, EnumSet.of(JsonSchema.RELEASE_INDEX));
            PrivateFiles.replace(folder.resolve(RoundFolder.INDEX), index);
        }
    }

    private void version(Path folder, Release release) throws IOException {
        Path place = folder.resolve(release.folder());
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(restored(folder, release.folder(), release), place, StandardCopyOption.ATOMIC_MOVE);
        }
        Optional<byte[]> recalled = release.recalled().map(RecallNote::of);
        if (recalled.isPresent()) {
            PrivateFiles.replace(place.resolve(RoundFolder.RECALLED), recalled.get());
        }
    }

    /** Lays a set out beside its place. */
    private Path restored(Path folder, String name, Release release) throws IOException {
        Path staging = folder.resolve(STAGING + name);
        PrivateFiles.remove(staging);
        archive.restore(release.set(), PrivateFiles.folder(staging));
        PrivateFiles.shareWithGroup(staging);
        return staging;
    }

    /** Puts the release in force in place of the one before; if none is in force, a note that says so. */
    private void current(Path folder, ReleaseStanding standing) throws IOException {
        Path staging = folder.resolve(STAGING + RoundFolder.CURRENT);
        Release last = standing.last().orElseThrow();
        if (last.recalled().isPresent()) {
            PrivateFiles.remove(staging);
            PrivateFiles.replace(
                    PrivateFiles.folder(staging).resolve(RoundFolder.RECALLED),
                    RecallNote.of(last.recalled().get()));
        } else {
            restored(folder, RoundFolder.CURRENT, last);
        }
        Path old = folder.resolve(OLD + RoundFolder.CURRENT);
        PrivateFiles.remove(old);
        if (Files.exists(folder.resolve(RoundFolder.CURRENT), LinkOption.NOFOLLOW_LINKS)) {
            Files.move(folder.resolve(RoundFolder.CURRENT), old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(staging, folder.resolve(RoundFolder.CURRENT), StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.remove(old);
    }

    private static boolean isWritten(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Arrays.equals(Files.readAllBytes(file), content);
    }
}
