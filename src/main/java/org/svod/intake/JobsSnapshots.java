package org.svod.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.svod.files.PrivateFiles;

/**
 * The files of {@code jobs/} in the archive, so that a rebuild judges every delivery by the codebook and the round of
 * its own day. The name of a snapshot is the fingerprint of its manifest, which has a line {@code <sha256> <path>} for
 * each file, sorted by path.
 */
public final class JobsSnapshots {

    private static final List<String> KEPT =
            List.of("nightly.yml", "codebook", "rounds", "letter", "register", "history");

    private final Archive archive;

    /** Snapshots in this archive. */
    public JobsSnapshots(Archive archive) {
        this.archive = archive;
    }

    /**
     * Stores all files of a {@code jobs} folder and gives the fingerprint of their manifest. Links are followed, as
     * they are when the settings are read: the targets of links are trusted in the same way as the settings.
     */
    public String store(Path jobs) throws IOException {
        StringBuilder manifest = new StringBuilder();
        for (Map.Entry<String, Path> file : files(jobs).entrySet()) {
            manifest.append(archive.store(Files.readAllBytes(file.getValue())).sha256())
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        String sha256 = archive.store(manifest.toString().getBytes(StandardCharsets.UTF_8))
                .sha256();
        archive.makeDurable();
        return sha256;
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
        restore(manifest, target, path -> true);
    }

    /** The same for some of the files, by their paths. */
    public void restore(String manifest, Path target, Predicate<String> wanted) throws IOException {
        for (Map.Entry<String, String> file : manifest(manifest).entrySet()) {
            if (!wanted.test(file.getKey())) {
                continue;
            }
            Path place = target.resolve(file.getKey()).normalize();
            if (!place.startsWith(target)) {
                throw new IOException(
                        "the manifest " + manifest + " names a file outside of its folder: " + file.getKey());
            }
            PrivateFiles.folder(place.resolveSibling("."));
            Files.copy(archive.intact(file.getValue()), place);
        }
    }

    /** The fingerprints of a snapshot's files, by path. */
    public Map<String, String> manifest(String manifest) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String line : Files.readAllLines(archive.intact(manifest), StandardCharsets.UTF_8)) {
            files.put(line.substring(66), line.substring(0, 64));
        }
        return files;
    }
}
