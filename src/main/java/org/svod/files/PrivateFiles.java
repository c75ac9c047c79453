package org.svod.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes folders and files that only their owner and group can read, and makes them durable. */
public final class PrivateFiles {

    private static final String FOLDER = "rwxr-x---";
    private static final String FILE = "rw-r-----";
    private static final String UNIX = "unix";

    /** Reading, writing, running for three kinds of users, and the three bits above them. */
    private static final int ALL_PERMISSIONS = 07777;

    private PrivateFiles() {}

    /** Makes the folder and its parents if they do not exist; other users cannot read the new ones. */
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
     * Removes the permissions of other users from files that a library made in one of our folders with the permissions
     * of the umask, and that of writing from the group. It gives no permission: what the operator has closed to the
     * group stays closed. The folder itself may be a link; the targets of links in it are not changed.
     */
    public static void closeToOthers(Path folder) throws IOException {
        for (Path path : within(folder)) {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
                if (permissions.retainAll(PosixFilePermissions.fromString(Files.isDirectory(path) ? FOLDER : FILE))) {
                    Files.setPosixFilePermissions(path, permissions);
                }
            }
        }
    }

    /** Lets the group read a folder that we made and everything in it, whatever the umask is; other users cannot. */
    public static void shareWithGroup(Path folder) throws IOException {
        for (Path path : within(folder)) {
            permit(path, Files.isDirectory(path) ? FOLDER : FILE);
        }
    }

    /** The folder and what is in it, without links; nothing if there is no such folder. */
    private static List<Path> within(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
            return walk.filter(p -> !Files.isSymbolicLink(p)).toList();
        }
    }

    /**
     * Makes a folder with the permissions of the folder in which it lies, among them that its files get its group: for
     * places where several accounts work.
     */
    public static void likeParent(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null
                && folder.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
            int mode = (Integer) Files.getAttribute(parent, UNIX + ":mode") & ALL_PERMISSIONS;
            Files.setAttribute(folder, UNIX + ":mode", mode);
        }
    }

    /**
     * Makes a folder that only its owner can use.
     *
     * @throws FileAlreadyExistsException if something has its name
     */
    public static void onlyOwn(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    /** Removes a folder with everything in it, or a link; does nothing if it does not exist. */
    public static void remove(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
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

    /** Removes what is in a folder. The folder stays with its permissions, which an operator may have made stricter. */
    public static void empty(Path folder) throws IOException {
        for (Path path : inside(folder)) {
            remove(path);
        }
    }

    /** What is in a folder, by name; nothing if there is no such folder. */
    public static List<Path> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }

    /**
     * Writes a file in one step, in place of the one before; nothing if it has this content already. What a killed
     * process leaves beside it has another ending, and is replaced by the next call.
     *
     * @return whether it was written
     */
    public static boolean replace(Path file, byte[] content) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Arrays.equals(Files.readAllBytes(file), content)) {
            return false;
        }
        move(beside(file, content), file);
        return true;
    }

    /**
     * The same for a file that must be whole even after a power cut: its content and its name are durable when this
     * returns.
     */
    public static void replaceDurably(Path file, byte[] content) throws IOException {
        replaceForced(file, content);
        forceFolder(file.resolveSibling("."));
    }

    /** The same for one of many files in a folder: {@link #forceFolder} makes their names durable afterwards. */
    public static void replaceForced(Path file, byte[] content) throws IOException {
        Path beside = beside(file, content);
        // Without this, a power cut after the move may leave an empty file.
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        move(beside, file);
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a file in one step, in place of the one before, without holding its content in memory. */
    public static void write(Path file, Content content) throws IOException {
        Path beside = beside(file);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
            content.to(out);
        }
        file(beside);
        move(beside, file);
    }

    private static Path beside(Path file, byte[] content) throws IOException {
        Path beside = beside(file);
        Files.write(beside, content);
        file(beside);
        return beside;
    }

    private static Path beside(Path file) {
        return file.resolveSibling(".svod-writing-" + file.getFileName() + ".tmp");
    }

    private static void move(Path beside, Path file) throws IOException {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Sets the permissions of a file: its owner can read and write it, its group can read it, other users cannot. */
    public static void file(Path file) throws IOException {
        permit(file, FILE);
    }

    /** Sets POSIX permissions if the file system has them. */
    public static void permit(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /**
     * Makes the names in a folder durable, if the system can do that: after a power cut, a durable file is still lost
     * if its name was not durable.
     */
    public static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
