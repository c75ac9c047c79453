package org.svod.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder for the time of one command, in the folder of the system for temporary files; only this account can use it.
 * What a killed command of this account left is removed by a later command that needs such a folder.
 */
public final class TempFolder implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("svod-[a-z]+-([0-9]{1,18})-[0-9]+");

    /** Within this time, a process that is not seen here may still be alive elsewhere. */
    private static final Duration STILL_USED = Duration.ofDays(1);

    private final Path path;

    private TempFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes one.
     *
     * @param kind what it is for, in small letters
     */
    public static TempFolder begin(String kind) throws IOException {
        TempFolder made = new TempFolder(Files.createTempDirectory(
                "svod-" + kind + "-" + ProcessHandle.current().pid() + "-"));
        made.removeLeft();
        return made;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    private void removeLeft() throws IOException {
        Path all = path.resolveSibling(".").normalize();
        for (Path other : Files.isReadable(all) ? PrivateFiles.inside(all) : List.<Path>of()) {
            Matcher name = NAME.matcher(String.valueOf(other.getFileName()));
            if (name.matches() && !isAlive(Long.parseLong(name.group(1)))) {
                remove(other);
            }
        }
    }

    private void remove(Path other) {
        try {
            if (isLeft(other)) {
                PrivateFiles.remove(other);
            }
        } catch (IOException | UncheckedIOException e) {
            // Another command has removed it at this moment, or it cannot be removed; it is no reason to end this one.
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private boolean isLeft(Path other) throws IOException {
        return Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(path))
                && Files.getLastModifiedTime(other, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(Instant.now().minus(STILL_USED));
    }

    @Override
    public void close() throws IOException {
        PrivateFiles.remove(path);
    }
}
