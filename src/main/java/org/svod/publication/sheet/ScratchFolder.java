package org.svod.publication.sheet;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.util.TempFileCreationStrategy;
import org.svod.files.PrivateFiles;

/**
 * A folder for temporary files of a workbook. It is made when the first file needs it; {@link #close()} removes it
 * completely.
 */
final class ScratchFolder implements TempFileCreationStrategy, AutoCloseable {

    private final Path parent;
    private Optional<Path> folder = Optional.empty();

    private ScratchFolder(Path parent) {
        this.parent = parent;
    }

    static ScratchFolder within(Path parent) {
        return new ScratchFolder(parent);
    }

    private Path folder() throws IOException {
        if (folder.isEmpty()) {
            folder = Optional.of(Files.createTempDirectory(PrivateFiles.folder(parent), "workbook-"));
        }
        return folder.get();
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder(), prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return Files.createTempDirectory(folder(), prefix).toFile();
    }

    @Override
    public void close() {
        try {
            if (folder.isPresent()) {
                PrivateFiles.remove(folder.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
