package org.svod.publication.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The parts of a package as POI saves them. They are kept uncompressed until they are written, once, in a fixed order;
 * the rows are not part of them. In this way every part is compressed only once, directly into the output and with
 * fixed bytes.
 */
final class PackageParts extends ZipArchiveOutputStream {

    /** About a tenth larger than with the usual level, in half the time. */
    private static final int LEVEL = 3;

    /**
     * The text that POI saves for a sheet without rows; the rows are put there. No text in a cell can look like it,
     * because {@code <} is escaped there.
     */
    private static final byte[] NO_ROWS = "<sheetData/>".getBytes(StandardCharsets.US_ASCII);

    private static final String STYLES = "xl/styles.xml";
    private static final byte[] CELL_STYLES_BEFORE = "</cellXfs>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] USUAL_STYLE =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                    .getBytes(StandardCharsets.US_ASCII);

    private static final byte[] ROWS_BEGIN = "<sheetData>\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROWS_END = "</sheetData>".getBytes(StandardCharsets.US_ASCII);

    private final NavigableMap<String, Part> parts = new TreeMap<>(FixedZip.ORDER);
    private Part open = new Part();

    PackageParts() {
        super(OutputStream.nullOutputStream());
        def.end();
    }

    /** The bytes of one part; they are read directly from the buffer in which they were written. */
    private static final class Part extends ByteArrayOutputStream {

        /** Writes a sheet, with these rows instead of no rows. */
        void writeTo(OutputStream out, RowStore rows) throws IOException {
            int at = find(NO_ROWS);
            int after = at + NO_ROWS.length;
            out.write(buf, 0, at);
            out.write(ROWS_BEGIN);
            rows.copyTo(out);
            out.write(ROWS_END);
            out.write(buf, after, count - after);
        }

        /** The list of styles without the usual style has it added: other programs complain if it is missing. */
        Part named(String name) {
            if (!name.equals(STYLES)) {
                return this;
            }
            int end = find(CELL_STYLES_BEFORE) + CELL_STYLES_BEFORE.length;
            Part whole = new Part();
            whole.write(buf, 0, end);
            whole.write(USUAL_STYLE, 0, USUAL_STYLE.length);
            whole.write(buf, end, count - end);
            return whole;
        }

        private int find(byte[] what) {
            for (int i = 0; i + what.length <= count; i++) {
                if (Arrays.equals(buf, i, i + what.length, what, 0, what.length)) {
                    return i;
                }
            }
            throw new IllegalStateException("a part has no " + new String(what, StandardCharsets.US_ASCII));
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
        // The next entry replaces it.
    }

    @Override
    public void finish() {
        // Nothing is written.
    }

    /**
     * Writes everything as a zip with Java's own library, so that every program can read it; each entry has the same
     * time. The stream stays open.
     *
     * @param rows rows of sheets by the name of the sheet's part, to be inserted where the part has none
     * @param styles the part with the styles, in place of the one that was saved; empty if that one stays
     */
    void writeTo(OutputStream out, Map<String, RowStore> rows, Optional<byte[]> styles) throws IOException {
        if (!parts.keySet().containsAll(rows.keySet())) {
            throw new IllegalStateException(
                    "rows of " + rows.keySet() + "; some of them are no sheets of " + parts.keySet());
        }
        if (styles.isPresent()) {
            Part part = new Part();
            part.write(styles.get(), 0, styles.get().length);
            parts.put(STYLES, part);
        }
        Zip zip = new Zip(out);
        try {
            while (!parts.isEmpty()) {
                Map.Entry<String, Part> part = parts.pollFirstEntry();
                zip.putNextEntry(FixedZip.entry(part.getKey()));
                Optional<RowStore> inside = Optional.ofNullable(rows.get(part.getKey()));
                if (inside.isPresent()) {
                    part.getValue().writeTo(zip, inside.get());
                } else {
                    part.getValue().named(part.getKey()).writeTo(zip);
                }
                zip.closeEntry();
            }
            zip.finish();
        } finally {
            zip.free();
        }
        out.flush();
    }

    /** A zip that leaves the stream below it open. */
    private static final class Zip extends ZipOutputStream {

        Zip(OutputStream out) {
            super(out);
            def.setLevel(LEVEL);
        }

        /** Frees the memory of its compression, which is outside the heap. */
        void free() {
            def.end();
        }
    }
}
