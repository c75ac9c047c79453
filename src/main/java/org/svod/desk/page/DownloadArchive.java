package org.svod.desk.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A set of files as a ZIP. The times in it are in UTC. */
final class DownloadArchive {

    private static final String SUMS = "SHA256SUMS";

    private DownloadArchive() {}

    /** The fingerprints of the files as {@code sha256sum --check} reads them. */
    static String sums(List<DownloadPages.Shown> files) {
        StringBuilder sums = new StringBuilder();
        files.forEach(shown -> sums.append(shown.sha256())
                .append("  ")
                .append(shown.file().path())
                .append('\n'));
        return sums.toString();
    }

    /**
     * Writes it. When a file cannot be read, the stream is left without the end of an archive: half an archive must not
     * look like a whole one.
     *
     * @param folder the folder in which everything lies in the archive
     */
    static void write(String folder, List<DownloadPages.Shown> files, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        Instant newest = Instant.EPOCH;
        for (DownloadPages.Shown shown : files) {
            Instant written = shown.file().written();
            newest = written.isAfter(newest) ? written : newest;
            begin(zip, folder + "/" + shown.file().path(), written);
            try (InputStream in = shown.file().open()) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        begin(zip, folder + "/" + SUMS, newest);
        zip.write(sums(files).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name, Instant time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        zip.putNextEntry(entry);
    }
}
