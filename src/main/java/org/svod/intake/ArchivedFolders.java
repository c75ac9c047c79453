package org.svod.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;

/**
 * Folders of files in the archive: settings, and output sets that somebody proposed. The name of a folder is the
 * fingerprint of its manifest, which has a line {@code <sha256> <path>} for each file, sorted by path. So it is also a
 * fingerprint of all paths and all bytes.
 */
public final class ArchivedFolders {

    private static final int HASH = 64;

    private final Archive archive;

    /** Folders in this archive. */
    public ArchivedFolders(Archive archive) {
        this.archive = archive;
    }

    /**
     * Stores files, and makes them durable before it returns.
     *
     * @param files the files by their path in the folder
     * @return fingerprint of the manifest
     */
    public String store(Map<String, Path> files) throws IOException {
        Map<String, String> fingerprints = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            fingerprints.put(file.getKey(), archive.store(file.getValue()).sha256());
        }
        String sha256 = archive.store(manifest(fingerprints)).sha256();
        archive.makeDurable();
        return sha256;
    }

    /**
     * The fingerprint that a folder would get.
     *
     * @param fingerprints SHA-256 of each file by its path
     */
    public static String fingerprint(Map<String, String> fingerprints) {
        return Fingerprint.of(manifest(fingerprints));
    }

    /** Stores a text, and gives its fingerprint. */
    public String storeText(String text) throws IOException {
        String sha256 = archive.store(text.getBytes(StandardCharsets.UTF_8)).sha256();
        archive.makeDurable();
        return sha256;
    }

    /** A text that was stored. */
    public String text(String sha256) throws IOException {
        return Files.readString(archive.intact(sha256));
    }

    /** The manifest of files with these fingerprints, by path. */
    private static byte[] manifest(Map<String, String> fingerprints) {
        StringBuilder manifest = new StringBuilder();
        new TreeMap<>(fingerprints)
                .forEach((path, sha256) ->
                        manifest.append(sha256).append("  ").append(path).append('\n'));
        return manifest.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the files of a folder into an empty one. */
    public void restore(String folder, Path target) throws IOException {
        restore(folder, target, path -> true);
    }

    /** The same for some of the files, by their paths. */
    public void restore(String folder, Path target, Predicate<String> wanted) throws IOException {
        for (Map.Entry<String, String> file : files(folder).entrySet()) {
            if (!wanted.test(file.getKey())) {
                continue;
            }
            Path place = target.resolve(file.getKey()).normalize();
            if (!place.startsWith(target)) {
                throw new IOException(
                        "the manifest " + folder + " names a file outside of its folder: " + file.getKey());
            }
            PrivateFiles.folder(place.resolveSibling("."));
            Files.copy(archive.intact(file.getValue()), place);
        }
    }

    /** Where the archived bytes of a folder's files are, by path: of those that are wanted. */
    public Map<String, Path> places(String folder, Predicate<String> wanted) throws IOException {
        Map<String, Path> places = new TreeMap<>();
        for (Map.Entry<String, String> file : files(folder).entrySet()) {
            if (wanted.test(file.getKey())) {
                places.put(file.getKey(), archive.intact(file.getValue()));
            }
        }
        return places;
    }

    /** The archived bytes of one file of a folder. */
    public byte[] read(String folder, String path) throws IOException {
        String sha256 = files(folder).get(path);
        if (sha256 == null) {
            throw new IOException("the archived set " + folder + " has no file " + path);
        }
        return Files.readAllBytes(archive.intact(sha256));
    }

    /** The fingerprints of a folder's files, by path. */
    public Map<String, String> files(String folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String line : Files.readAllLines(archive.intact(folder), StandardCharsets.UTF_8)) {
            files.put(line.substring(HASH + 2), line.substring(0, HASH));
        }
        return files;
    }
}
