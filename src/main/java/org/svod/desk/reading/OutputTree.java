package org.svod.desk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.files.FileStamp;
import org.svod.files.OpenFolder;

/**
 * The files in a folder of the outputs. Its folders are held open while names are looked up in them, so no link leads
 * out of it, whatever happens to the folders meanwhile. Files that are still being written, whose names or folders
 * begin with a dot, are not listed.
 */
final class OutputTree {

    private OutputTree() {}

    /**
     * A file.
     *
     * @param bytes its size
     * @param written when it was written
     * @param stamp what changes when it is replaced
     */
    record Seen(long bytes, Instant written, String stamp) {

        static Seen of(BasicFileAttributes file) {
            return new Seen(file.size(), file.lastModifiedTime().toInstant(), FileStamp.of(file));
        }
    }

    /** The files below a folder by their paths within it, in order; none if there is no such folder. */
    static Map<String, Seen> below(Path folder) throws IOException {
        Map<String, Seen> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (OpenFolder open = OpenFolder.of(folder)) {
                list(open, "", files);
            } catch (NoSuchFileException e) {
                // A night takes the folder away meanwhile.
                files.clear();
            }
        }
        return files;
    }

    /** A file in a folder; empty if there is none of this name, or if it is no file. */
    static Optional<Seen> in(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (OpenFolder open = OpenFolder.of(folder)) {
            return open.look(Path.of(name))
                    .filter(BasicFileAttributes::isRegularFile)
                    .map(Seen::of);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static void list(OpenFolder folder, String path, Map<String, Seen> files) throws IOException {
        for (Path name : folder.names()) {
            Optional<BasicFileAttributes> seen = name.toString().startsWith(".") ? Optional.empty() : folder.look(name);
            if (seen.isPresent() && seen.get().isRegularFile()) {
                files.put(path + name, Seen.of(seen.get()));
            } else if (seen.isPresent() && seen.get().isDirectory()) {
                try (OpenFolder below = folder.below(name)) {
                    list(below, path + name + "/", files);
                } catch (NoSuchFileException | NotDirectoryException e) {
                    // It was taken away or replaced between the look and this moment: it holds no file of the set.
                }
            }
        }
    }

    /**
     * Opens a file.
     *
     * @param path one that was listed
     * @throws NoSuchFileException if it is not there any more, or is not the one that was listed
     */
    static InputStream open(Path folder, String path, Seen listed) throws IOException {
        try (OpenFolder open = OpenFolder.of(folder)) {
            return open(open, path, listed);
        } catch (NotDirectoryException e) {
            throw new NoSuchFileException(path);
        }
    }

    private static InputStream open(OpenFolder folder, String path, Seen listed) throws IOException {
        int end = path.indexOf('/');
        if (end >= 0) {
            try (OpenFolder below = folder.below(Path.of(path.substring(0, end)))) {
                return open(below, path.substring(end + 1), listed);
            }
        }
        Path name = Path.of(path);
        same(folder, name, listed);
        SeekableByteChannel channel = folder.open(name);
        try {
            same(folder, name, listed);
            return Channels.newInputStream(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void same(OpenFolder folder, Path name, Seen listed) throws IOException {
        if (folder.look(name)
                .filter(BasicFileAttributes::isRegularFile)
                .filter(now -> Seen.of(now).equals(listed))
                .isEmpty()) {
            throw new NoSuchFileException(name.toString());
        }
    }
}
