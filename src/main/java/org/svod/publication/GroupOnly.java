package org.svod.publication;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Output that its owner and group can read and nobody else, whatever the umask says. Folders that are there already
 * keep what they allow.
 */
final class GroupOnly {

    private GroupOnly() {}

    static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent != null) {
            folder(parent);
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            return folder;
        }
        permit(folder, "rwxr-x---");
        return folder;
    }

    static void file(Path file) throws IOException {
        permit(file, "rw-r-----");
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
