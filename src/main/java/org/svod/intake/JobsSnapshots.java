package org.svod.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of {@code jobs/} in the archive, so that a rebuild judges every delivery by the codebook and the round of
 * its own day.
 */
public final class JobsSnapshots {

    private static final List<String> KEPT =
            List.of("nightly.yml", "codebook", "rounds", "letter", "register", "history");

    private final ArchivedFolders folders;

    /** Snapshots in this archive. */
    public JobsSnapshots(Archive archive) {
        this.folders = new ArchivedFolders(archive);
    }

    /**
     * Stores all files of a {@code jobs} folder and gives the fingerprint of their manifest. Links are followed, as
     * they are when the settings are read: the targets of links are trusted in the same way as the settings.
     */
    public String store(Path jobs) throws IOException {
        return folders.store(files(jobs));
    }

    /** The paths of the files of a {@code jobs} folder that a snapshot keeps. */
    public static Set<String> paths(Path jobs) throws IOException {
        return files(jobs).keySet();
    }

    private static Map<String, Path> files(Path jobs) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (String kept : KEPT) {
            Path start = jobs.resolve(kept);
            if (Files.exists(start)) {
                try (Stream<Path> walk = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
                    walk.filter(Files::isRegularFile)
                            .forEach(
                                    f -> files.put(jobs.relativize(f).toString().replace('\\', '/'), f));
                } catch (UncheckedIOException e) {
                    IOException told = new IOException(start + " cannot be archived: "
                            + String.valueOf(e.getMessage()).replaceFirst("^[\\w.]+: ", "")
                            + " leads back to a folder above it, or cannot be read; take it away");
                    told.addSuppressed(e);
                    throw told;
                }
            }
        }
        return files;
    }

    /** Writes the files of a snapshot into an empty folder. */
    public void restore(String manifest, Path target) throws IOException {
        folders.restore(manifest, target);
    }

    /** The same for some of the files, by their paths. */
    public void restore(String manifest, Path target, Predicate<String> wanted) throws IOException {
        folders.restore(manifest, target, wanted);
    }

    /** The fingerprints of a snapshot's files, by path. */
    public Map<String, String> manifest(String manifest) throws IOException {
        return folders.files(manifest);
    }
}
