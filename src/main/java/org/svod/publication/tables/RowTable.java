package org.svod.publication.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV table with a line for every row of every file, written as bytes: fields that come in many lines are encoded
 * only once. The file looks as if {@link CsvTable} had written it.
 */
final class RowTable implements Closeable {

    private static final int FULL = 1 << 15;

    private final OutputStream out;
    private byte[] buffer = new byte[2 * FULL];
    private int used;
    private boolean begun;

    private RowTable(OutputStream out) {
        this.out = out;
    }

    /** Begins a table with its heading; closing the table closes the stream. */
    static RowTable create(OutputStream out, List<String> headings) throws IOException {
        RowTable table = new RowTable(out);
        table.add(fields(headings.toArray(String[]::new))).end();
        return table;
    }

    /** Fields as they stand in a line: texts that a person wrote are made safe, and quoted if they need it. */
    static byte[] fields(String... texts) {
        StringBuilder line = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(line, CsvTable.FORMAT)) {
            // A blank field is quoted only at the begin of a line, where these fields need not stand.
            printer.print(0);
            for (String text : texts) {
                printer.print(CsvTable.safe(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("text cannot be written to memory", e);
        }
        return line.substring(2).getBytes(StandardCharsets.UTF_8);
    }

    /** Adds these fields to the present line. */
    RowTable add(byte[] fields) {
        begin(fields.length);
        System.arraycopy(fields, 0, buffer, used, fields.length);
        used += fields.length;
        return this;
    }

    /**
     * Makes room for a field of this length and the end of the line, and puts a comma before it unless it is the first.
     */
    private void begin(int length) {
        int most = used + length + 2;
        if (most > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, most));
        }
        if (begun) {
            buffer[used++] = ',';
        }
        begun = true;
    }

    /** Adds a field of ASCII characters that need no quotation marks, such as a number or a code. */
    RowTable unquoted(String field) {
        begin(field.length());
        for (int i = 0; i < field.length(); i++) {
            buffer[used++] = (byte) field.charAt(i);
        }
        return this;
    }

    /** Adds a text that a person wrote: made safe, and quoted if it needs it. It is not the first field of a line. */
    RowTable text(String field) {
        return isUnquoted(field) ? unquoted(field) : add(fields(field));
    }

    /** Whether the text is written as it is, whatever its characters mean to a spreadsheet. */
    private static boolean isUnquoted(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            boolean unquoted = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || (i > 0 && (c == '-' || c == '_' || c == '.' || c == '/' || c == '>'));
            if (!unquoted) {
                return false;
            }
        }
        return true;
    }

    /** Ends the present line. */
    void end() throws IOException {
        buffer[used++] = '\n';
        begun = false;
        if (used >= FULL) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
