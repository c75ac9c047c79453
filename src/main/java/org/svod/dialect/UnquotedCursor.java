package org.svod.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.finding.Finding;
import org.svod.finding.Place;

/**
 * The records of a file that is known to hold no quote, no NUL and no spoilt character, in an encoding in which ASCII
 * stands for itself: a record is a line, and what lies between delimiters is a field. How a record reads is defined by
 * {@link QuotedCursor}; this gives the same, faster, where nothing is left to define.
 */
final class UnquotedCursor implements RecordCursor, UnquotedRecord {

    private static final int FIRST = 1 << 16;
    /** Number of leading fields of a record that are remembered; a table of ours has ten. */
    private static final int KEPT = 16;

    private final InputStream in;
    private final Charset charset;
    private final byte delimiter;
    /** Of every byte, whether a field ends there. */
    private final boolean[] ending = new boolean[1 << Byte.SIZE];

    private byte[] bytes = new byte[FIRST];
    private int filled;
    private int begins;
    private int next;
    private boolean afterReturn;
    private int[] ends = new int[KEPT];
    private @Nullable String[] fields = new @Nullable String[KEPT];
    private boolean decoded;
    private int size;
    private long line;
    private long row;
    private Optional<Finding> trouble = Optional.empty();

    /** Reads records from bytes; closes them in the end. */
    UnquotedCursor(InputStream in, Charset charset, char delimiter) {
        this.in = in;
        this.charset = charset;
        this.delimiter = (byte) delimiter;
        ending[this.delimiter] = true;
        ending['\n'] = true;
        ending['\r'] = true;
    }

    /** The same, past the first line, which is no row of the table. */
    UnquotedCursor afterFirstLine() throws IOException {
        if (next()) {
            row = 0;
        }
        return this;
    }

    @Override
    public boolean next() throws IOException {
        if (decoded) {
            Arrays.fill(fields, null);
            decoded = false;
        }
        size = 0;
        begins = next;
        if (trouble.isPresent()) {
            return false;
        }
        if (afterReturn && has(0) && bytes[begins] == '\n') {
            begins++;
        }
        int length = 0;
        do {
            length = fieldEnd(begins + length) - begins;
            while (begins + length < filled) {
                byte b = bytes[begins + length];
                if (b != delimiter) {
                    afterReturn = b == '\r';
                    return recordEnds(length, 1);
                }
                fieldEnds(length);
                if (size > RecordText.MOST_FIELDS) {
                    tooLong();
                    return false;
                }
                length = fieldEnd(begins + length + 1) - begins;
            }
        } while (fill(length));
        afterReturn = false;
        return trouble.isEmpty() && filled > begins && recordEnds(filled - begins, 0);
    }

    /** Where, from here on, a field ends; behind everything that was read so far where it does not yet. */
    private int fieldEnd(int from) {
        byte[] all = bytes;
        boolean[] ends = ending;
        int to = filled;
        int at = from;
        while (at < to && !ends[all[at] & 0xFF]) {
            at++;
        }
        return at;
    }

    private void fieldEnds(int length) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = length;
    }

    private boolean recordEnds(int length, int ending) {
        fieldEnds(length);
        next = begins + length + ending;
        line++;
        row++;
        return true;
    }

    /** Whether there is a byte so far behind the beginning of the record. */
    private boolean has(int offset) throws IOException {
        return begins + offset < filled || fill(offset);
    }

    /**
     * Moves the record to the front, makes room for more of it, and reads on; false at the end of the file, and where
     * the record is too long.
     */
    private boolean fill(int offset) throws IOException {
        System.arraycopy(bytes, begins, bytes, 0, filled - begins);
        filled -= begins;
        begins = 0;
        if (filled == bytes.length) {
            if (isTooLong()) {
                tooLong();
                return false;
            }
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int n = in.read(bytes, filled, bytes.length - filled);
        filled += Math.max(0, n);
        return offset < filled;
    }

    private void tooLong() {
        trouble = Optional.of(RecordText.tooLong(Place.record(line + 1, row + 1)));
    }

    /** In characters: a byte is at most one, and a byte in the middle of one is none. */
    private boolean isTooLong() {
        int characters = 0;
        for (int i = 0; i < filled; i++) {
            boolean inside = charset.equals(StandardCharsets.UTF_8) && (bytes[i] & 0xC0) == 0x80;
            characters += inside ? 0 : 1;
        }
        return characters > RecordText.LONGEST_RECORD;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Optional<UnquotedRecord> unquoted() {
        return Optional.of(this);
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int from(int field) {
        return begins + (field == 0 ? 0 : ends[field - 1] + 1);
    }

    @Override
    public int to(int field) {
        return begins + ends[field];
    }

    @Override
    public boolean isOverlong(int field) {
        return begins + ends[Objects.checkIndex(field, size)] - from(field) > LONGEST_FIELD
                && get(field).length() > LONGEST_FIELD;
    }

    @Override
    public String get(int field) {
        Objects.checkIndex(field, size);
        if (field >= KEPT) {
            return text(field);
        }
        String text = fields[field];
        if (text == null) {
            text = text(field);
            fields[field] = text;
            decoded = true;
        }
        return text;
    }

    private String text(int field) {
        return new String(bytes, from(field), to(field) - from(field), charset);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public boolean isSuspect() {
        return false;
    }

    @Override
    public Optional<Finding> trouble() {
        return trouble;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
