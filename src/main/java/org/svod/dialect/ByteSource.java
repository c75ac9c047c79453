package org.svod.dialect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The bytes of a file that can be read several times, from the start each time. */
@FunctionalInterface
public interface ByteSource {

    /** Opens the bytes; the caller closes. */
    InputStream open() throws IOException;

    /**
     * Opens the bytes for reading at any place; the caller closes. Bytes that do not lie in a file are held in memory.
     */
    default SeekableByteChannel channel() throws IOException {
        try (InputStream in = open()) {
            return new SeekableInMemoryByteChannel(in.readAllBytes());
        }
    }

    /** The bytes of a file. */
    static ByteSource of(Path file) {
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public SeekableByteChannel channel() throws IOException {
                return Files.newByteChannel(file);
            }
        };
    }

    /** These bytes. */
    static ByteSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
