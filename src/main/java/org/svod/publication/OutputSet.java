package org.svod.publication;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;

/**
 * A set of output files that belong together. All files are first written into a folder beside their place. When all
 * are complete, they are moved to their place, each in one step, and only those whose content changed. Files that the
 * set had before but no longer has are removed last; files of others in the same place stay. If writing fails, the last
 * good set stays unchanged. Several threads may write files at once.
 */
public final class OutputSet implements AutoCloseable {

    private static final String STAGING = ".svod-writing-";
    private static final int BUFFER = 1 << 14;

    private final Path place;
    private final Path staging;
    private final Map<String, String> files = Collections.synchronizedSortedMap(new TreeMap<>());

    private OutputSet(Path place, Path staging) {
        this.place = place;
        this.staging = staging;
    }

    /**
     * Begins a set that belongs into {@code output/<name>}. Removes half-written files of this set that a killed run
     * left there.
     */
    public static OutputSet begin(Path output, String name) throws IOException {
        Path staging = output.resolve(STAGING + name);
        PrivateFiles.remove(staging);
        PrivateFiles.folder(staging);
        return new OutputSet(output.resolve(name), staging);
    }

    /** Writes the content of one file. */
    @FunctionalInterface
    public interface Body {
        /** Writes everything to the stream, and leaves it open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes one file of the set; {@code file} may have folders, as in {@code states/KZ-2023.xlsx}. */
    public void write(String file, Body content) throws IOException {
        Path target = staging.resolve(file);
        PrivateFiles.folder(target.resolveSibling("").normalize());
        try (OutputStream out = Files.newOutputStream(target)) {
            files.put(file, Fingerprint.ofWritten(out, digested -> buffered(content, digested)));
        }
        PrivateFiles.file(target);
    }

    private static void buffered(Body content, OutputStream digested) throws IOException {
        OutputStream out = new BufferedOutputStream(digested, BUFFER);
        content.writeTo(out);
        out.flush();
    }

    /** The fingerprint of each file of the set by its name, taken while the file was written. */
    public Map<String, String> fingerprints() {
        synchronized (files) {
            return new TreeMap<>(files);
        }
    }

    /** Gives a file of the set another name. */
    public void rename(String file, String other) throws IOException {
        Files.move(staging.resolve(file), staging.resolve(other));
        files.put(other, Objects.requireNonNull(files.remove(file)));
    }

    /** Takes a file out of the set; the file in its place is not changed. */
    public void leaveOut(String file) throws IOException {
        Files.delete(staging.resolve(file));
        files.remove(file);
    }

    /** Names of the files in the set, in order. */
    public List<String> files() {
        return List.copyOf(files.keySet());
    }

    /**
     * Moves the changed files to their place.
     *
     * @return number of files that changed or are new
     */
    public int publish() throws IOException {
        return publish(List.of());
    }

    /**
     * Moves the changed files to their place, and removes those that the set no longer has.
     *
     * @param before the files of the set as it was last written
     * @return number of files that changed, are new or were removed
     */
    public int publish(Collection<String> before) throws IOException {
        List<String> changed = new ArrayList<>();
        Set<Path> folders = new HashSet<>();
        for (String file : files.keySet()) {
            Path target = place.resolve(file);
            if (!isSame(staging.resolve(file), target)) {
                makeWay(target.resolveSibling(".").normalize(), folders);
                changed.add(file);
            }
        }
        for (String file : changed) {
            Files.move(
                    staging.resolve(file),
                    place.resolve(file),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        int changes = changed.size();
        for (String old : before) {
            if (!files.containsKey(old) && Files.deleteIfExists(place.resolve(old))) {
                changes++;
            }
        }
        return changes;
    }

    /**
     * Whether the file stands in its place as it is now.
     *
     * @throws IOException if something is in its place that is no file
     */
    private static boolean isSame(Path file, Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        boolean same = Files.isRegularFile(target) && Files.mismatch(file, target) < 0;
        if (!same && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(target + " is not a file, and is in the way of one; remove it");
        }
        return same;
    }

    /** Makes a folder into which files can be moved, so that the set never becomes half old and half new. */
    private static void makeWay(Path folder, Set<Path> made) throws IOException {
        if (made.add(folder)) {
            PrivateFiles.folder(folder);
            if (!Files.isWritable(folder)) {
                throw new IOException(folder + " cannot be written to");
            }
        }
    }

    @Override
    public void close() throws IOException {
        PrivateFiles.remove(staging);
    }
}
