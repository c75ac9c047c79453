package org.svod.publication.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The parts of a package as POI saves them. They are kept uncompressed until they are written, once, in a fixed order;
 * the rows are not part of them. In this way every part is compressed only once, directly into the output and with
 * fixed bytes.
 */
final class PackageParts extends ZipArchiveOutputStream {

    private final NavigableMap<String, ByteArrayOutputStream> parts = new TreeMap<>(FixedZip.ORDER);
    private ByteArrayOutputStream open = new ByteArrayOutputStream();

    PackageParts() {
        super(OutputStream.nullOutputStream());
        def.end();
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) {
        open = new ByteArrayOutputStream();
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

    /** The names of the parts in the order of the package. */
    Set<String> names() {
        return parts.navigableKeySet();
    }

    /** The bytes of a part. */
    byte[] part(String name) {
        ByteArrayOutputStream part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part " + name + " in " + parts.keySet());
        }
        return part.toByteArray();
    }

    /**
     * Writes everything; the stream stays open.
     *
     * @param rows rows of sheets by the name of the sheet's part, to be inserted where the part has none
     * @param styles the part with the styles, in place of the one that was saved; empty if that one stays
     */
    void writeTo(OutputStream out, Map<String, RowStore> rows, Optional<PartsZip.Compressed> styles)
            throws IOException {
        if (!parts.keySet().containsAll(rows.keySet())) {
            throw new IllegalStateException(
                    "rows of " + rows.keySet() + "; some of them are no sheets of " + parts.keySet());
        }
        try (PartsZip zip = new PartsZip(out)) {
            while (!parts.isEmpty()) {
                String name = parts.firstKey();
                byte[] part = part(name);
                parts.remove(name);
                Optional<RowStore> inside = Optional.ofNullable(rows.get(name));
                if (inside.isPresent()) {
                    List<Filling> filling = List.of(Filling.of(inside.get()));
                    FilledPart sheet = FilledPart.cut(part, filling)
                            .orElseThrow(() -> new IllegalStateException(name + " has no place for rows"));
                    zip.add(name, to -> sheet.writeTo(to, filling));
                } else if (name.equals(SavedStyles.PART)) {
                    zip.add(styles.isPresent() ? styles.get() : SavedStyles.compressed(part));
                } else {
                    zip.add(name, to -> to.write(part));
                }
            }
            zip.finish();
        }
    }
}
