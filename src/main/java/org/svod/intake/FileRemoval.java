package org.svod.intake;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * Removes a file from the drop folder after its outcome is stored. Only a file whose bytes are in the archive is
 * removed: the file is first renamed into the folder of Svod, then its bytes are compared. If someone has replaced it
 * meanwhile, it is named back.
 */
public final class FileRemoval {

    /** What has the name now is certainly not the archived file. */
    private static final Set<SkippedFile.Reason> ANOTHER = EnumSet.of(
            SkippedFile.Reason.LINK,
            SkippedFile.Reason.FOLDER,
            SkippedFile.Reason.NOT_A_FILE,
            SkippedFile.Reason.TOO_LARGE);

    private final HeldFiles files;

    /** Removes these files. */
    public FileRemoval(HeldFiles files) {
        this.files = files;
    }

    /**
     * Removes the file if its bytes are the archived ones, also where a killed run left it.
     *
     * @return whether nothing has its name any more; false if another file has it, which is left for the next run
     */
    public boolean take(Path place, String sha256) throws IOException {
        Path dropped = HeldFiles.droppedAs(place);
        boolean gone = true;
        for (Path left : new LeftFiles(files).of(dropped)) {
            gone &= removed(left, sha256);
        }
        return removed(dropped, sha256) && gone;
    }

    private boolean removed(Path place, String sha256) throws IOException {
        try (HeldFile held = files.toDelete(place)) {
            boolean archived = held.fingerprint().equals(sha256);
            if (archived) {
                held.delete();
            }
            return archived;
        } catch (NoSuchFileException e) {
            return true;
        } catch (NotTakenException e) {
            if (ANOTHER.contains(e.reason())) {
                return false;
            }
            throw e;
        }
    }
}
