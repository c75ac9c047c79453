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
 * Takes a file out of the drop folder once its outcome is safe. What is removed is provably what was archived: the file
 * is first set aside under a name of ours, then its bytes are compared; if somebody has replaced it meanwhile, it is
 * put back.
 */
public final class FileRemoval {

    private static final String ASIDE = ".svod-taking-";
    private static final int LONGEST = 255;

    private FileRemoval() {}

    /** The name that a file had before a killed run set it aside. */
    static String originalName(String name) {
        return name.startsWith(ASIDE) ? name.substring(ASIDE.length()) : name;
    }

    /**
     * A name of 255 bytes has no room for ours before it; its fingerprint stands for it then, and what lies under that
     * is found by the name again.
     */
    private static String asideName(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return ASIDE + (ASIDE.length() + bytes.length > LONGEST ? Fingerprint.of(bytes) : name);
    }

    /**
     * Removes the file if its bytes are the archived ones.
     *
     * @return whether it is gone now; false where other bytes lie there, which are left for the next run
     */
    public static boolean take(Path place, String sha256) throws IOException {
        String name = originalName(String.valueOf(place.getFileName()));
        Path aside = place.resolveSibling(asideName(name));
        if (!place.equals(aside)) {
            // What a killed run set aside comes first: it would be overwritten.
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
            // A third file lies there already; the next listing finds this one where it is.
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
