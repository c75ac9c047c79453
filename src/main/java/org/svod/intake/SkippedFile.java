package org.svod.intake;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Something in the drop folder that is not taken, for the run report.
 *
 * @param path its path relative to the drop folder; in the run report as it is called, made printable
 * @param reason why it is not taken
 */
public record SkippedFile(String path, Reason reason) implements Comparable<SkippedFile> {

    /** Why something is not taken. */
    public enum Reason {
        /** Its name says that it is still being uploaded. */
        UPLOAD_UNDER_WAY,
        /** It still grew or changed when the waiting time was over. */
        STILL_CHANGING,
        /** A link; links are never followed. */
        LINK,
        /** A folder that is no state's folder, or a folder within one. */
        FOLDER,
        /** A file of the system, or one that {@code nightly.yml} names under {@code ignore}. */
        IGNORED,
        /** Neither a file nor a folder. */
        NOT_A_FILE,
        /** Larger than the limit. */
        TOO_LARGE,
        /** It could not be read. */
        UNREADABLE,
        /**
         * It could be neither linked nor renamed into the folder {@code .svod} beside it: Svod may not write to the
         * folder, or {@code .svod} there is not a folder of Svod.
         */
        CANNOT_BE_HELD,
        /** Its round was not selected for this run. */
        ROUND_NOT_SELECTED;

        /** Whether this may be a return that a person must correct before it can be taken. */
        public boolean needsPerson() {
            return this == TOO_LARGE || this == UNREADABLE || this == CANNOT_BE_HELD;
        }

        /** Why something that looks like this is not taken; empty for a file of at most this size in bytes. */
        static Optional<Reason> of(BasicFileAttributes found, long largest) {
            if (found.isSymbolicLink()) {
                return Optional.of(LINK);
            }
            if (found.isDirectory()) {
                return Optional.of(FOLDER);
            }
            if (!found.isRegularFile()) {
                return Optional.of(NOT_A_FILE);
            }
            return found.size() > largest ? Optional.of(TOO_LARGE) : Optional.empty();
        }
    }

    @Override
    public int compareTo(SkippedFile other) {
        return path.compareTo(other.path);
    }
}
