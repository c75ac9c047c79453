package org.svod.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.svod.files.OpenFolder;
import org.svod.files.PrivateFiles;

/**
 * A folder in which files are dropped, and the folder {@code .svod} in it, in which only Svod can change names. Every
 * held file is in a folder of its own there: {@code linked-…} if it has its name in the drop folder too,
 * {@code moved-…} if it was renamed.
 */
final class HoldingFolder implements Closeable {

    static final Path NAME = Path.of(".svod");
    static final String LINKED = "linked-";
    static final String MOVED = "moved-";

    private static final Set<PosixFilePermission> OF_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final OpenFolder dropped;
    private final HeldFiles.Links links;
    private final OwnName own;
    private Optional<OpenFolder> holds = Optional.empty();

    /** What is dropped into this folder; closes it. */
    HoldingFolder(OpenFolder dropped, HeldFiles.Links links, OwnName own) {
        this.dropped = dropped;
        this.links = links;
        this.own = own;
    }

    OpenFolder dropped() {
        return dropped;
    }

    /**
     * The folder {@code .svod}; empty if there is none.
     *
     * @throws NotTakenException if others can change it: they could replace a file between looking and opening
     */
    Optional<OpenFolder> holds() throws IOException {
        if (holds.isEmpty() && dropped.look(NAME).isPresent()) {
            OpenFolder found = ownFolder();
            holds = Optional.of(found);
            Optional<PosixFileAttributes> of = found.permissions();
            if (of.isPresent()
                    && (of.get().permissions().stream().anyMatch(OF_OTHERS::contains)
                            || !of.get().owner().equals(own.in(found)))) {
                throw notOwn();
            }
        }
        return holds;
    }

    private OpenFolder ownFolder() throws IOException {
        try {
            return dropped.below(NAME);
        } catch (NotDirectoryException e) {
            NotTakenException told = notOwn();
            told.addSuppressed(e);
            throw told;
        }
    }

    private static NotTakenException notOwn() {
        return new NotTakenException(SkippedFile.Reason.CANNOT_BE_HELD, ".svod is not a folder of Svod; remove it");
    }

    /** Makes a new folder in {@code .svod}; makes {@code .svod} too if there is none. */
    OpenFolder newHold(String kind) throws IOException {
        if (holds().isEmpty()) {
            try {
                PrivateFiles.onlyOwn(dropped.path().resolve(NAME));
            } catch (FileAlreadyExistsException e) {
                // Another thread has made it. If it is not a folder of Svod, the next line says so.
            }
        }
        OpenFolder in = holds().orElseThrow(() ->
                new FileSystemException(dropped.path().resolve(NAME).toString(), null, "it was removed at once"));
        Path name = Path.of(kind + UUID.randomUUID());
        PrivateFiles.onlyOwn(in.path().resolve(name));
        return in.below(name);
    }

    /** The folders of one kind in {@code .svod}. */
    List<Path> holds(String kind) throws IOException {
        Optional<OpenFolder> in = holds();
        return in.isEmpty()
                ? List.of()
                : in.get().names().stream()
                        .filter(name -> name.toString().startsWith(kind))
                        .sorted()
                        .toList();
    }

    /** Removes what only a killed run can have left in {@code .svod} besides held files. */
    void sweep() throws IOException {
        for (Path probe : holds(OwnName.PROBE)) {
            holds().orElseThrow().delete(probe);
        }
    }

    /**
     * Names a moved file back, unless another file has its name now; then it stays where it is, and the next listing
     * finds it there. A link never replaces a file that comes at this moment. Links of folders, and in some cases of
     * files of other users, are refused; these are renamed.
     */
    void giveBack(OpenFolder hold, Path name) throws IOException {
        try {
            links.link(dropped.path().resolve(name), hold.path().resolve(name));
        } catch (FileSystemException | UnsupportedOperationException e) {
            renameBack(hold, name);
            return;
        }
        // If it has another name than this one, somebody led the path elsewhere, or has renamed it already.
        if (same(dropped.look(name), hold.look(name))) {
            hold.delete(name);
        }
    }

    private void renameBack(OpenFolder hold, Path name) throws IOException {
        Optional<BasicFileAttributes> held = hold.look(name);
        if (held.isPresent() && reserved(name, held.get().isDirectory())) {
            hold.move(name, dropped, name);
        }
    }

    /** A file can be renamed safely only to an empty file that this process has made under the name. */
    private boolean reserved(Path name, boolean asFolder) throws IOException {
        if (asFolder) {
            return dropped.look(name).isEmpty();
        }
        try {
            dropped.create(name);
            return true;
        } catch (FileAlreadyExistsException e) {
            // It is ours if a run was killed between these two steps.
            Optional<BasicFileAttributes> found = dropped.look(name);
            return found.isPresent()
                    && found.get().isRegularFile()
                    && found.get().size() == 0
                    && dropped.permissions(name).isPresent()
                    && dropped.permissions(name).get().owner().equals(own.in(holds().orElseThrow()));
        }
    }

    /** Whether both are there and are one file. */
    static boolean same(Optional<BasicFileAttributes> one, Optional<BasicFileAttributes> other) {
        Optional<Object> key = one.flatMap(found -> Optional.ofNullable(found.fileKey()));
        return key.isPresent() && key.equals(other.flatMap(found -> Optional.ofNullable(found.fileKey())));
    }

    /** Removes a folder in {@code .svod} if nothing is in it any more. */
    void removeIfEmpty(OpenFolder hold) throws IOException {
        Optional<OpenFolder> in = holds();
        if (in.isPresent() && hold.names().isEmpty()) {
            in.get().deleteFolder(hold.path().getFileName());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (holds.isPresent()) {
                holds.get().close();
            }
        } finally {
            dropped.close();
        }
    }
}
