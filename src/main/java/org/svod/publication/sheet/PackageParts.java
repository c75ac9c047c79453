package org.svod.publication.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/** The parts of a package as POI saves them, kept uncompressed until they are read, once, in a fixed order. Rows that stream are not among them. */
final class PackageParts extends ZipArchiveOutputStream {

    private final Map<String, Part> parts = new TreeMap<>(FixedZip.ORDER);
    private Part open = new Part();

    PackageParts() {
        super(OutputStream.nullOutputStream());
        def.end();
    }

    /** The bytes of one part, read from where they were written to. */
    private static final class Part extends ByteArrayOutputStream {

        InputStream open() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) {
        open = new Part();
        parts.put(entry.getName(), open);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        open.write(bytes, from, length);
    }

    @Override
    public void closeArchiveEntry() {
        // The next one takes its place.
    }

    @Override
    public void finish() {
        // Nothing is written.
    }

    /** What has been saved. */
    ZipEntrySource source() {
        return new Source(parts);
    }

    /**
     * Reads parts.
     *
     * @param parts their bytes by name
     */
    private record Source(Map<String, Part> parts) implements ZipEntrySource {

        @Override
        public Enumeration<? extends ZipArchiveEntry> getEntries() {
            return Collections.enumeration(parts.keySet().stream().map(this::getEntry).toList());
        }

        @Override
        public ZipArchiveEntry getEntry(String path) {
            return new ZipArchiveEntry(path);
        }

        @Override
        public InputStream getInputStream(ZipArchiveEntry entry) {
            return Optional.ofNullable(parts.remove(entry.getName())).map(Part::open).orElseGet(InputStream::nullInputStream);
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        @Override
        public boolean isClosed() {
            return false;
        }
    }
}
