package org.svod.publication.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** What POI writes a package's parts to: a zip of Java's own, which every program reads, each entry with the same time. */
final class FixedArchive extends ZipArchiveOutputStream {

    private final ZipOutputStream zip;

    FixedArchive(OutputStream out) {
        super(OutputStream.nullOutputStream());
        this.zip = new ZipOutputStream(out);
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
        // A part is a thousand small writes, each of which POI flushes.
    }

    @Override
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
