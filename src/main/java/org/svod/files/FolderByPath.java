package org.svod.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder whose names are looked up by their paths, for systems that cannot hold a folder open. */
final class FolderByPath implements SecureDirectoryStream<Path> {

    private final Path folder;

    FolderByPath(Path folder) {
        this.folder = folder;
    }

    @Override
    public SecureDirectoryStream<Path> newDirectoryStream(Path name, LinkOption... options) throws IOException {
        Path child = folder.resolve(name).normalize();
        if (Files.notExists(child, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(child.toString());
        }
        if (!Files.isDirectory(child)) {
            throw new NotDirectoryException(child.toString());
        }
        return new FolderByPath(child);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path name, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return Files.newByteChannel(folder.resolve(name), options, attributes);
    }

    @Override
    public void deleteFile(Path name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    @Override
    public void deleteDirectory(Path name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    @Override
    public void move(Path name, SecureDirectoryStream<Path> to, Path newName) throws IOException {
        if (!(to instanceof FolderByPath target)) {
            throw new AtomicMoveNotSupportedException(name.toString(), newName.toString(), "two kinds of folders");
        }
        Files.move(folder.resolve(name), target.folder.resolve(newName), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(Class<V> type) {
        return Files.getFileAttributeView(folder, type);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path name, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(folder.resolve(name), type, options);
    }

    @Override
    public Iterator<Path> iterator() {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(names::add);
        } catch (IOException e) {
            throw new java.nio.file.DirectoryIteratorException(e);
        }
        return names.iterator();
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
