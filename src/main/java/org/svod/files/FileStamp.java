package org.svod.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A text that changes when a file is written again or replaced by another one. */
public final class FileStamp {

    private FileStamp() {}

    /**
     * The stamp of a file.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     */
    public static String of(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class));
    }

    /** The stamp of a file with these attributes. */
    public static String of(BasicFileAttributes file) {
        return file.lastModifiedTime() + " " + file.size() + " " + file.fileKey();
    }
}
