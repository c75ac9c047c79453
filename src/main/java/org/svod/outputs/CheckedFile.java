package org.svod.outputs;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.svod.files.OpenFolder;
import org.svod.files.TempFolder;

/**
 * A copy of a file that is to be checked. Everything that the check says is about these bytes, whatever happens to the
 * file in the meantime. A link is not followed, and what blocks when it is opened, such as a pipe, does not hold up the
 * check. Close it to delete the copy.
 */
public final class CheckedFile implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Why a file is not checked. */
    public enum Obstacle {
        /** Not there, no file, or a link. */
        NO_FILE,
        /** Larger than what a night takes. */
        TOO_LARGE,
        /** It cannot be opened or read. */
        UNREADABLE,
        /** It is not open after a long time. */
        BLOCKED
    }

    /** A file cannot be checked. */
    public static final class NotCheckedException extends IOException {

        private static final long serialVersionUID = 1L;

        private final Obstacle reason;

        NotCheckedException(Path file, Obstacle reason, @Nullable Throwable cause) {
            super(file + ": " + reason, cause);
            this.reason = reason;
        }

        /** Why. */
        public Obstacle reason() {
            return reason;
        }
    }

    private final TempFolder folder;
    private final Path copy;

    private CheckedFile(TempFolder folder, Path copy) {
        this.folder = folder;
        this.copy = copy;
    }

    /**
     * Copies a file.
     *
     * @param largest size in bytes above which a file is not taken
     * @throws NotCheckedException if the file cannot be checked
     */
    public static CheckedFile of(Path file, long largest) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        Path name = Objects.requireNonNullElse(whole.getFileName(), whole);
        TempFolder scratch = TempFolder.begin("check");
        CheckedFile checked = new CheckedFile(scratch, scratch.path().resolve(name.toString()));
        boolean copied = false;
        try (SeekableByteChannel opened = opened(whole, name);
                InputStream in = Channels.newInputStream(opened);
                OutputStream out = Files.newOutputStream(checked.copy)) {
            copy(in, out, whole, largest);
            copied = true;
        } finally {
            if (!copied) {
                checked.close();
            }
        }
        return checked;
    }

    private static void copy(InputStream in, OutputStream out, Path file, long largest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes += n;
            if (bytes > largest) {
                throw new NotCheckedException(file, Obstacle.TOO_LARGE, null);
            }
            out.write(buffer, 0, n);
        }
    }

    private static SeekableByteChannel opened(Path file, Path name) throws IOException {
        Optional<Path> parent = Optional.ofNullable(file.getParent());
        if (parent.filter(Files::isDirectory).isEmpty()) {
            throw new NotCheckedException(file, Obstacle.NO_FILE, null);
        }
        try (OpenFolder folder = OpenFolder.of(parent.get())) {
            if (folder.look(name).filter(BasicFileAttributes::isRegularFile).isEmpty()) {
                throw new NotCheckedException(file, Obstacle.NO_FILE, null);
            }
            return opened(file, folder, name);
        } catch (FileSystemException e) {
            throw new NotCheckedException(file, Obstacle.UNREADABLE, e);
        }
    }

    /** Between the look and this moment, a pipe can have come in its place. */
    private static SeekableByteChannel opened(Path file, OpenFolder folder, Path name) throws IOException {
        CompletableFuture<SeekableByteChannel> channel = new CompletableFuture<>();
        Thread opening = new Thread(
                () -> {
                    try {
                        SeekableByteChannel opened = folder.open(name);
                        if (!channel.complete(opened)) {
                            opened.close();
                        }
                    } catch (IOException e) {
                        channel.completeExceptionally(e);
                    }
                },
                "open-checked-file");
        opening.setDaemon(true);
        opening.start();
        try {
            return channel.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new NotCheckedException(file, Obstacle.UNREADABLE, e.getCause());
        } catch (TimeoutException e) {
            channel.cancel(true);
            throw new NotCheckedException(file, Obstacle.BLOCKED, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The copy, which has the name of the file. */
    public Path copy() {
        return copy;
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
