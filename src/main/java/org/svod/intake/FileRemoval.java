package org.svod.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.svod.files.Fingerprint;

/**
 * Removes a file from the drop folder after its outcome is stored. Only a file whose bytes are in the archive is
 * removed: the file is first renamed to a name of Svod, then its bytes are compared. If someone has replaced it
 * meanwhile, it is put back.
 */
public final class FileRemoval {

    private static final String ASIDE = ".svod-taking-";
    private static final int LONGEST = 255;

    private FileRemoval() {}

    /** The name that a file had before a killed run moved it aside. */
    static String originalName(String name) {
        return name.startsWith(ASIDE) ? name.substring(ASIDE.length()) : name;
    }

    /**
     * The name under which a file is moved aside. A name of 255 bytes cannot become longer; then its fingerprint is
     * used in its place, by which the file is found again.
     */
    private static String asideName(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return ASIDE + (ASIDE.length() + bytes.length > LONGEST ? Fingerprint.of(bytes) : name);
    }

    /**
     * Removes the file if its bytes are the archived ones.
     *
     * @return whether it was removed; false if the file there has other bytes; it is left for the next run
     */
    public static boolean take(Path place, String sha256) throws IOException {
        String name = originalName(String.valueOf(place.getFileName()));
        Path aside = place.resolveSibling(asideName(name));
        if (!place.equals(aside)) {
            // The file that a killed run moved aside comes first, or it would be overwritten.
            if (isFile(aside) && !removed(aside, sha256)) {
                return false;
            }
            if (!isFile(place)) {
                return Files.notExists(place, LinkOption.NOFOLLOW_LINKS);
            }
            Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
        } else if (!isFile(aside)) {
            return Files.notExists(aside, LinkOption.NOFOLLOW_LINKS);
        }
        if (removed(aside, sha256)) {
            return true;
        }
        try {
            Files.move(aside, aside.resolveSibling(name));
        } catch (FileAlreadyExistsException e) {
            // A third file is there already; the next listing finds this one where it is.
            return false;
        }
        return false;
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean removed(Path file, String sha256) throws IOException {
        if (Fingerprint.of(file).equals(sha256)) {
            Files.delete(file);
            return true;
        }
        return false;
    }
}
