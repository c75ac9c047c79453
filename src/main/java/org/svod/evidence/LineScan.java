package org.svod.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the lines of a written table as bytes, with the places of their fields. A field in quotation marks may have
 * several lines.
 */
final class LineScan {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long end;
    private byte[] line = new byte[1 << 8];
    private int length;
    private int[] commas = new int[1 << 5];
    private int fields;

    LineScan(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false if there is none. */
    boolean next() throws IOException {
        length = 0;
        fields = 0;
        boolean quoted = false;
        while (true) {
            if (at == filled) {
                filled = in.read(buffer);
                at = 0;
                if (filled <= 0) {
                    filled = 0;
                    return length > 0;
                }
            }
            byte b = buffer[at++];
            end++;
            if (b == '\n' && !quoted) {
                return true;
            }
            quoted ^= b == '"';
            if (b == ',' && !quoted) {
                if (fields == commas.length) {
                    commas = Arrays.copyOf(commas, 2 * fields);
                }
                commas[fields++] = length;
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = b;
        }
    }

    /** The byte after the end of the present line, counted from the begin of the table. */
    long end() {
        return end;
    }

    /** The present line. */
    String line() {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    /** The bytes of a field of the present line, counted from 0; none if the line is shorter. */
    byte[] field(int field) {
        return field > fields ? new byte[0] : Arrays.copyOfRange(line, from(field), to(field));
    }

    /** Whether a field of the present line has these bytes. */
    boolean fieldIs(int field, byte[] bytes) {
        return field <= fields && Arrays.equals(line, from(field), to(field), bytes, 0, bytes.length);
    }

    private int from(int field) {
        return field == 0 ? 0 : commas[field - 1] + 1;
    }

    private int to(int field) {
        return field == fields ? length : commas[field];
    }
}
