package org.svod.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.svod.files.OpenFolder;

/**
 * Holds files of the drop folder. Others can replace a file there at every moment, by a pipe that never ends or by a
 * link to a file outside. For this reason nothing is opened in the drop folder itself: a file is first linked, or if
 * the system refuses that, renamed, into the folder {@code .svod} beside it. There it is looked at, and only then
 * opened. Safe for use by several threads.
 */
public final class HeldFiles {

    private static final Pattern STATE = Pattern.compile("[A-Za-z]{2,3}");

    private final Path input;
    private final long largest;
    private final Consumer<String> notices;
    private final Links links;
    private final OwnName own = new OwnName();

    /** How a file gets a second name. */
    @FunctionalInterface
    interface Links {
        void link(Path link, Path existing) throws IOException;
    }

    /**
     * The files below this drop folder.
     *
     * @param largest most bytes that a file may have
     * @param notices takes what an operator should know
     */
    public HeldFiles(Path input, long largest, Consumer<String> notices) {
        this(input, largest, notices, Files::createLink);
    }

    HeldFiles(Path input, long largest, Consumer<String> notices, Links links) {
        this.input = input;
        this.largest = largest;
        this.notices = notices;
        this.links = links;
    }

    /**
     * Holds a file, so that it can be read.
     *
     * @throws NoSuchFileException if it is not there any more
     * @throws NotTakenException if it is no file, is too large, or cannot be held
     */
    public HeldFile toRead(Path place) throws IOException {
        return hold(place, true);
    }

    /** Holds a file, so that it can be deleted; throws as {@link #toRead} does. */
    HeldFile toDelete(Path place) throws IOException {
        return hold(place, false);
    }

    private HeldFile hold(Path place, boolean byLink) throws IOException {
        try {
            HoldingFolder folder = open(place);
            try {
                return isHeld(place) ? left(folder, place) : taken(folder, place.getFileName(), byLink);
            } catch (IOException e) {
                folder.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            throw told(place, new NotTakenException(SkippedFile.Reason.CANNOT_BE_HELD, e));
        } catch (NotTakenException e) {
            throw e.reason() == SkippedFile.Reason.CANNOT_BE_HELD ? told(place, e) : e;
        }
    }

    private NotTakenException told(Path place, NotTakenException e) {
        notice("No file can be taken from " + shown(droppedAs(place).getParent()) + ": " + reason(e)
                + ". While a file is read it is held in the folder .svod there, so Svod must be allowed to write to the "
                + "folder, also with after-intake: keep. If it must stay read-only, copy its files into another folder and "
                + "name that one with --input");
        return e;
    }

    /** Opens the folder into which a file was dropped. */
    HoldingFolder open(Path place) throws IOException {
        Path folder = input.relativize(droppedAs(place)).getParent();
        OpenFolder open = OpenFolder.of(input);
        if (folder != null) {
            try (OpenFolder above = open) {
                open = above.below(folder);
            }
        }
        return new HoldingFolder(open, links, own);
    }

    /** Whether a file is in {@code .svod}, where a killed run left it. */
    private static boolean isHeld(Path place) {
        return place.getNameCount() > 2
                && place.getName(place.getNameCount() - 3).equals(HoldingFolder.NAME);
    }

    /** The place where a file was dropped, also if a killed run left it in {@code .svod}. */
    static Path droppedAs(Path place) {
        return isHeld(place) ? place.resolveSibling("../..").normalize().resolve(place.getFileName()) : place;
    }

    private HeldFile left(HoldingFolder folder, Path place) throws IOException {
        OpenFolder holds = folder.holds().orElseThrow(() -> new NoSuchFileException(place.toString()));
        OpenFolder hold = holds.below(place.getName(place.getNameCount() - 2));
        return looked(folder, hold, place.getFileName(), HeldFile.Origin.LEFT);
    }

    private HeldFile taken(HoldingFolder folder, Path name, boolean byLink) throws IOException {
        check(folder.dropped().look(name).orElseThrow(() -> new NoSuchFileException(name.toString())));
        return byLink ? linked(folder, name) : moved(folder, name);
    }

    private HeldFile linked(HoldingFolder folder, Path name) throws IOException {
        OpenFolder hold = folder.newHold(HoldingFolder.LINKED);
        try {
            links.link(hold.path().resolve(name), folder.dropped().path().resolve(name));
        } catch (NoSuchFileException e) {
            remove(folder, hold);
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            // Linux refuses a link of another user's file if this process may not write to it; some disks have no
            // links.
            remove(folder, hold);
            return moved(folder, name);
        }
        HeldFile held = looked(folder, hold, name, HeldFile.Origin.LINKED);
        // A link is made by path. If somebody led the path elsewhere, it is not the file that was dropped here.
        if (!HoldingFolder.same(folder.dropped().look(name), hold.look(name))) {
            held.close();
            throw new NotTakenException(SkippedFile.Reason.STILL_CHANGING, "it was replaced while it was taken");
        }
        return held;
    }

    private HeldFile moved(HoldingFolder folder, Path name) throws IOException {
        OpenFolder hold = folder.newHold(HoldingFolder.MOVED);
        try {
            folder.dropped().move(name, hold, name);
        } catch (IOException e) {
            remove(folder, hold);
            throw e;
        }
        return looked(folder, hold, name, HeldFile.Origin.MOVED);
    }

    private static void remove(HoldingFolder folder, OpenFolder hold) throws IOException {
        try (OpenFolder removed = hold) {
            folder.removeIfEmpty(removed);
        }
    }

    /** Looks at what is held; gives it back if it is not a file that can be taken. */
    private HeldFile looked(HoldingFolder folder, OpenFolder hold, Path name, HeldFile.Origin kind) throws IOException {
        HeldFile held = new HeldFile(folder, hold, name, kind, this);
        try {
            check(hold.look(name).orElseThrow(() -> new NoSuchFileException(name.toString())));
            return held;
        } catch (IOException e) {
            held.close();
            throw e;
        }
    }

    private void check(BasicFileAttributes found) throws NotTakenException {
        Optional<SkippedFile.Reason> reason = SkippedFile.Reason.of(found, largest);
        if (reason.isPresent()) {
            throw new NotTakenException(reason.get(), "not a file that can be taken");
        }
    }

    long largest() {
        return largest;
    }

    Path input() {
        return input;
    }

    /** Tells an operator. The text holds no name that a sender has given: it may be that of a person. */
    void notice(String text) {
        notices.accept(text);
    }

    /** A folder in words: its path if it is the drop folder or may be that of a State. */
    String shown(@Nullable Path folder) {
        return folder == null
                        || folder.equals(input)
                        || STATE.matcher(folder.getFileName().toString()).matches()
                ? String.valueOf(folder)
                : "a folder in " + input;
    }

    /** What the system says, without the name of the file. */
    static String reason(IOException e) {
        Throwable cause = e instanceof NotTakenException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof FileSystemException failure
                ? failure.getClass().getSimpleName()
                        + Optional.ofNullable(failure.getReason())
                                .map(text -> ", " + text)
                                .orElse("")
                : String.valueOf(cause.getMessage());
    }
}
