package org.svod.request;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of the outputs that follows from the journal alone.
 *
 * @param file where it stands
 * @param what what it is, in words
 * @param madeOf what its content follows from, beside the version of the software
 * @param content gives its content
 */
record JournalOutput(Path file, String what, String madeOf, Content content) {

    /** Gives the bytes of a file. They are needed only if the file may not have them. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws IOException;
    }
}
