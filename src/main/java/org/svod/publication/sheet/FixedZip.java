package org.svod.publication.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Writes an office document again so that its bytes depend only on its content: entries in a fixed order, with a fixed
 * time.
 */
public final class FixedZip {

    /** Not 1 January: for the earliest moment that a zip can store, Java adds a field that depends on the time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String FIRST = "[Content_Types].xml";

    /**
     * Order of the entries: the entry that describes the others comes first, as in the files of every office program.
     */
    static final Comparator<String> ORDER =
            Comparator.comparing((String name) -> !name.equals(FIRST)).thenComparing(Comparator.naturalOrder());

    private FixedZip() {}

    /** Copies the document to {@code out}, which stays open. */
    public static void copy(byte[] document, OutputStream out) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(document))
                .get()) {
            copy(zip, out);
        }
    }

    /** An entry of this name with the fixed time. */
    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }

    private static void copy(ZipFile zip, OutputStream out) throws IOException {
        ZipOutputStream fixed = new ZipOutputStream(out);
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        entries.sort(Comparator.comparing(ZipArchiveEntry::getName, ORDER));
        for (ZipArchiveEntry entry : entries) {
            fixed.putNextEntry(entry(entry.getName()));
            try (InputStream content = zip.getInputStream(entry)) {
                content.transferTo(fixed);
            }
            fixed.closeEntry();
        }
        fixed.finish();
        out.flush();
    }
}
