package org.svod.dialect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file that can be read several times, from the start each time. */
@FunctionalInterface
public interface ByteSource {

    /** Opens the bytes; the caller closes. */
    InputStream open() throws IOException;

    /** The bytes of a file. */
    static ByteSource of(Path file) {
        return () -> Files.newInputStream(file);
    }

    /** These bytes. */
    static ByteSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
