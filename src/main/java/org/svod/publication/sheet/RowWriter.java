package org.svod.publication.sheet;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** Writes rows as POI does, into a {@link RowStore}; a text without anything to escape in one go instead of letter by letter. */
final class RowWriter extends SheetDataWriter {

    private final RowStore rows;

    RowWriter(RowStore rows) throws IOException {
        super(rows);
        this.rows = rows;
    }

    @Override
    protected void outputEscapedString(String text) throws IOException {
        int plain = plain(text);
        rows.write(text, 0, plain);
        if (plain < text.length()) {
            super.outputEscapedString(text.substring(plain));
        }
    }

    /** How many characters at the beginning stand in XML as they are; never half of a pair. */
    private static int plain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean asItIs = c >= ' ' && c != '<' && c != '>' && c != '&' && c != '"' && c != '\u00A0' && c < Character.MIN_SURROGATE;
            if (!asItIs) {
                return i;
            }
        }
        return length;
    }

    @Override
    public InputStream getWorksheetXMLInputStream() throws IOException {
        return rows.open();
    }
}
