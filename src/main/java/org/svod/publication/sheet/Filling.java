package org.svod.publication.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A piece of a part that differs between workbooks of one kind. */
final class Filling {

    private static final byte[] ROWS_BEGIN = "<sheetData>\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROWS_END = "</sheetData>".getBytes(StandardCharsets.US_ASCII);

    /**
     * The text that POI saves for a sheet without rows. No text in a cell can look like it, because {@code <} is
     * escaped there.
     */
    private static final byte[] NO_ROWS = "<sheetData/>".getBytes(StandardCharsets.US_ASCII);

    private final byte[] saved;
    private final Optional<RowStore> rows;

    private Filling(byte[] saved, Optional<RowStore> rows) {
        this.saved = saved;
        this.rows = rows;
    }

    /** A text. */
    static Filling of(String text) {
        return new Filling(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    /** The rows of a sheet. POI does not have them; they are put where it saves that there are none. */
    static Filling of(RowStore rows) {
        return new Filling(NO_ROWS, Optional.of(rows));
    }

    /** Its length as POI saves it. */
    int length() {
        return saved.length;
    }

    /** Where it begins in a part that POI saved, from this place on; below 0 if it is not there. */
    int find(byte[] part, int from) {
        for (int i = from; i + saved.length <= part.length; i++) {
            if (part[i] == saved[0] && Arrays.equals(part, i, i + saved.length, saved, 0, saved.length)) {
                return i;
            }
        }
        return -1;
    }

    /** Writes what the file has. */
    void writeTo(OutputStream out) throws IOException {
        if (rows.isEmpty()) {
            out.write(saved);
            return;
        }
        out.write(ROWS_BEGIN);
        rows.get().copyTo(out);
        out.write(ROWS_END);
    }
}
