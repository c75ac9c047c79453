package org.svod.publication.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The rows of a sheet until the workbook is saved: in memory as long as they are few, then in a compressed file. For
 * one thread.
 */
final class RowStore implements AutoCloseable {

    private static final int IN_MEMORY = 1 << 20;
    private static final int CHARACTERS = 1 << 13;

    private final ScratchFolder scratch;
    private final StringBuilder text = new StringBuilder(CHARACTERS * 2);
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(CHARACTERS);
    private OutputStream bytes = memory;
    private Optional<Path> file = Optional.empty();
    private Optional<OutputStream> raw = Optional.empty();

    RowStore(ScratchFolder scratch) {
        this.scratch = scratch;
    }

    /** Adds a piece of text that must not end within a surrogate pair. */
    void append(CharSequence piece) throws IOException {
        text.append(piece);
        if (text.length() >= CHARACTERS) {
            encode();
        }
    }

    private void encode() throws IOException {
        if (text.isEmpty()) {
            return;
        }
        bytes.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
        if (file.isEmpty() && memory.size() > IN_MEMORY) {
            Path rest = scratch.createTempFile("rows-", ".gz").toPath();
            file = Optional.of(rest);
            OutputStream out = Files.newOutputStream(rest);
            raw = Optional.of(out);
            bytes = new FastGzip(out);
            memory.writeTo(bytes);
            memory = new ByteArrayOutputStream();
        }
    }

    /** Uses little compression, because the file is temporary. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, CHARACTERS);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Ends the writing: nothing can be added any more, and the rows can be copied. */
    void finish() throws IOException {
        encode();
        bytes.close();
    }

    /** Releases the file, finished or not. */
    @Override
    public void close() throws IOException {
        if (raw.isPresent()) {
            raw.get().close();
        }
    }

    /** Copies the rows, after they are finished. */
    void copyTo(OutputStream out) throws IOException {
        if (file.isEmpty()) {
            memory.writeTo(out);
            return;
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file.get()), CHARACTERS)) {
            in.transferTo(out);
        }
    }
}
