package org.svod.publication.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** What POI writes a package's parts to: a zip of Java's own, which every program reads, each entry with the same time. */
final class FixedArchive extends ZipArchiveOutputStream {

    /** A tenth larger than the usual level, in half its time. */
    private static final int LEVEL = 3;

    private final ZipOutputStream zip;

    FixedArchive(OutputStream out) {
        super(OutputStream.nullOutputStream());
        def.end();
        this.zip = new Zip(out);
    }

    /** Frees what it compresses with, which lies outside of the heap, though the stream below stays open. */
    private static final class Zip extends ZipOutputStream {

        Zip(OutputStream out) {
            super(out);
            def.setLevel(LEVEL);
        }

        @Override
        public void finish() throws IOException {
            super.finish();
            def.end();
        }
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        zip.putNextEntry(FixedZip.entry(entry.getName()));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        zip.write(bytes, from, length);
    }

    @Override
    public void closeArchiveEntry() throws IOException {
        zip.closeEntry();
    }

    @Override
    public void flush() {
        // POI flushes in the midst of a part; the stream below is somebody else's to flush.
    }

    @Override
    public void finish() throws IOException {
        zip.finish();
    }
}
