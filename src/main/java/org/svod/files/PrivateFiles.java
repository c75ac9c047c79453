package org.svod.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes folders and files that their owner and group can read and nobody else, durably. */
public final class PrivateFiles {

    private static final String FOLDER = "rwxr-x---";
    private static final String FILE = "rw-r-----";

    private PrivateFiles() {}

    /** Makes the folder and those above it, where they do not exist; new ones are closed to others. */
    public static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        // A name like "." at the end has no parent of its own.
        Path made = folder.toAbsolutePath().normalize();
        Path parent = made.getParent();
        if (parent != null) {
            folder(parent);
        }
        try {
            Files.createDirectory(made);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            return folder;
        }
        permit(made, FOLDER);
        return folder;
    }

    /**
     * Closes what a library made in a folder of ours, with the permissions of the umask, to others. The folder may
     * itself be a link; what links in it lead to stays as it is.
     */
    public static void closeToOthers(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> inside;
            try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
                inside = walk.filter(p -> !Files.isSymbolicLink(p)).toList();
            }
            for (Path path : inside) {
                permit(path, Files.isDirectory(path) ? FOLDER : FILE);
            }
        }
    }

    /** Removes a folder with everything in it; nothing where it is not there. */
    public static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(folder)) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /** Closes a file to others; its owner can write to it, and the group can read it. */
    public static void file(Path file) throws IOException {
        permit(file, FILE);
    }

    /** Sets POSIX permissions, where the file system has them. */
    public static void permit(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /**
     * Writes through which files a folder has, where the system can: a file that is durable itself may still be gone
     * after a power cut if its name is not.
     */
    public static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
