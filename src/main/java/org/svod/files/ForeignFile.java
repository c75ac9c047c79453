package org.svod.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A small file in a folder into which others write and from which others take files.
 *
 * @param content its content; empty if it cannot be read, for example because another account has closed it
 */
public record ForeignFile(Optional<byte[]> content) {

    /** Reads the whole content of a file. */
    @FunctionalInterface
    public interface Reader {
        /** The content. */
        byte[] read(Path file) throws IOException;
    }

    /**
     * The file of this name; empty if it was taken away in this moment, is no file, or is too large.
     *
     * @param largest in bytes
     */
    public static Optional<ForeignFile> of(Path file, long largest, Reader reader) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > largest) {
                return Optional.empty();
            }
            return Optional.of(new ForeignFile(Optional.of(reader.read(file))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new ForeignFile(Optional.empty()));
        }
    }
}
