package org.svod.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that is held open. Names in it are looked up in the folder itself, not by a path: who renames the folder, or
 * puts a link in its place, cannot lead this object to another one. No link in it is followed, and nothing in it is
 * opened before it is known to be a folder or a file; so a pipe cannot block. Where the system cannot hold a folder
 * open, names are looked up by their paths.
 */
public final class OpenFolder implements Closeable {

    private static final Path ITSELF = Path.of(".");

    private final Path path;
    private final SecureDirectoryStream<Path> names;

    private OpenFolder(Path path, SecureDirectoryStream<Path> names) {
        this.path = path;
        this.names = names;
    }

    /** Opens a folder of ours, which may be a link to a folder. */
    @SuppressWarnings("StreamResourceLeak") // It is held open until close.
    public static OpenFolder of(Path folder) throws IOException {
        // The dot makes the system refuse what is no folder; without it, a pipe would block.
        DirectoryStream<Path> names = Files.newDirectoryStream(folder.resolve(ITSELF));
        if (names instanceof SecureDirectoryStream<Path> secure) {
            return new OpenFolder(folder, secure);
        }
        names.close();
        return byPath(folder);
    }

    /** The same on a system that cannot hold a folder open. */
    static OpenFolder byPath(Path folder) {
        return new OpenFolder(folder, new FolderByPath(folder));
    }

    /**
     * Opens a folder in this one.
     *
     * @throws NoSuchFileException if there is nothing of this name
     * @throws NotDirectoryException if it is no folder; a link to a folder is none
     */
    public OpenFolder below(Path name) throws IOException {
        OpenFolder child = new OpenFolder(
                path.resolve(name), names.newDirectoryStream(name.resolve(ITSELF), LinkOption.NOFOLLOW_LINKS));
        try {
            BasicFileAttributes here = look(name).orElseThrow(() -> new NoSuchFileException(child.path.toString()));
            // The dot follows a link. What was opened must be what has the name.
            if (!here.isDirectory()
                    || !Objects.equals(here.fileKey(), child.itself().fileKey())) {
                throw new NotDirectoryException(child.path.toString());
            }
            return child;
        } catch (IOException e) {
            child.close();
            throw e;
        }
    }

    /** Its path, for messages and for what can be done by path only. */
    public Path path() {
        return path;
    }

    /** What has this name, if anything. */
    public Optional<BasicFileAttributes> look(Path name) throws IOException {
        try {
            return Optional.of(names.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private BasicFileAttributes itself() throws IOException {
        return names.getFileAttributeView(BasicFileAttributeView.class).readAttributes();
    }

    /** Owner and permissions of the folder itself; empty where the system has none. */
    public Optional<PosixFileAttributes> permissions() throws IOException {
        Optional<PosixFileAttributeView> view =
                Optional.ofNullable(names.getFileAttributeView(PosixFileAttributeView.class));
        return view.isEmpty() ? Optional.empty() : Optional.of(view.get().readAttributes());
    }

    /** Owner and permissions of what has this name; empty where the system has none. */
    public Optional<PosixFileAttributes> permissions(Path name) throws IOException {
        Optional<PosixFileAttributeView> view = Optional.ofNullable(
                names.getFileAttributeView(name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS));
        return view.isEmpty() ? Optional.empty() : Optional.of(view.get().readAttributes());
    }

    /** All names in it. */
    public List<Path> names() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> again = names.newDirectoryStream(ITSELF, LinkOption.NOFOLLOW_LINKS)) {
            again.forEach(entry -> found.add(entry.getFileName()));
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    /** Opens a file to read it. The caller has looked that it is a file, and knows that nobody can replace it. */
    public SeekableByteChannel open(Path name) throws IOException {
        return names.newByteChannel(name, Set.<OpenOption>of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /** Makes an empty file of a new name. */
    public void create(Path name) throws IOException {
        names.newByteChannel(name, Set.<OpenOption>of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
                .close();
    }

    /**
     * Moves what has this name into another folder of the same file system, where it replaces a file of the new name.
     */
    public void move(Path name, OpenFolder to, Path newName) throws IOException {
        names.move(name, to.names, newName);
    }

    /** Deletes a file, or the link that has this name. */
    public void delete(Path name) throws IOException {
        names.deleteFile(name);
    }

    /** Deletes an empty folder. */
    public void deleteFolder(Path name) throws IOException {
        names.deleteDirectory(name);
    }

    @Override
    public void close() throws IOException {
        names.close();
    }
}
