package org.svod.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.svod.files.Fingerprint;
import org.svod.files.OpenFolder;

/**
 * A file of the drop folder that nobody can replace any more: it is in a folder of Svod, and was looked at there. It
 * can still grow; what is read of it is limited. Close it to give it back: then it has its name in the drop folder as
 * before.
 */
public final class HeldFile implements Closeable {

    /** How a file came into the folder of Svod, and so how it is given back. */
    enum Origin {
        /** It has its name in the drop folder too: only the name here is deleted. */
        LINKED,
        /** It was renamed: it is named back. */
        MOVED,
        /** A killed run left it here, and another file has its name in the drop folder now: it stays. */
        LEFT
    }

    private final HoldingFolder folder;
    private final OpenFolder hold;
    private final Path name;
    private final Origin kind;
    private final HeldFiles files;
    private boolean deleted;

    HeldFile(HoldingFolder folder, OpenFolder hold, Path name, Origin kind, HeldFiles files) {
        this.folder = folder;
        this.hold = hold;
        this.name = name;
        this.kind = kind;
        this.files = files;
    }

    /**
     * Its bytes. A read throws {@link NotTakenException} if the file cannot be read, or if it holds more bytes than the
     * limit.
     */
    public InputStream open() throws IOException {
        try {
            return new LimitedStream(Channels.newInputStream(hold.open(name)), files.largest());
        } catch (AccessDeniedException e) {
            throw new NotTakenException(SkippedFile.Reason.UNREADABLE, e);
        }
    }

    /** The SHA-256 of its bytes; throws as {@link #open()} does. */
    public String fingerprint() throws IOException {
        try (InputStream in = open()) {
            return Fingerprint.of(in);
        }
    }

    /** Deletes it. A file that was linked keeps its name in the drop folder. */
    void delete() throws IOException {
        hold.delete(name);
        deleted = true;
    }

    /** Gives it back. If that fails, a notice says so, and the next run tries again. */
    @Override
    public void close() {
        try (HoldingFolder closed = folder;
                OpenFolder emptied = hold) {
            if (!deleted && kind == Origin.LINKED) {
                hold.delete(name);
            } else if (!deleted && kind == Origin.MOVED) {
                closed.giveBack(hold, name);
            }
            closed.removeIfEmpty(emptied);
        } catch (IOException e) {
            files.notice("A file in " + files.shown(folder.dropped().path()) + " could not be named back: "
                    + HeldFiles.reason(e) + "; the next run tries again");
        }
    }
}
