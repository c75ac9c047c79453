package org.svod.dialect;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/**
 * The characters of a file from the start of a record on. The record is held as a whole, so that it can be read a
 * second time; one that would fill the memory is refused. Notes the characters that no field may hold.
 */
final class RecordText implements Closeable {

    /** Longest record that is read, in characters. */
    static final int LONGEST_RECORD = 4_000_000;

    /** Most fields of a record; a spreadsheet has 16,384 columns. */
    static final int MOST_FIELDS = 200_000;

    /** What stands behind the last character. */
    static final int END = -1;

    private static final int FIRST = 1 << 14;

    private final Reader in;
    private char[] text;
    private int begins;
    private int filled;
    private boolean ended;
    private boolean suspect;

    /** The characters that the reader gives; byte order marks at their start, however many, are passed over. */
    RecordText(Reader in) throws IOException {
        this.in = in;
        this.text = new char[FIRST];
        while (at(0) == '\uFEFF') {
            begins++;
        }
    }

    /** These characters. */
    RecordText(String text) {
        this.in = Reader.nullReader();
        this.text = text.toCharArray();
        this.filled = this.text.length;
        this.ended = true;
    }

    /** The record is longer than {@link #LONGEST_RECORD}, or has more fields than {@link #MOST_FIELDS}. */
    static final class RecordTooLong extends IOException {

        private static final long serialVersionUID = 1L;

        RecordTooLong() {
            super("record of more than " + LONGEST_RECORD + " characters or " + MOST_FIELDS + " fields");
        }
    }

    /** The finding about such a record. */
    static Finding tooLong(Place place) {
        return Finding.at(
                place,
                FindingCode.RECORD_TOO_LONG,
                "",
                Integer.toString(LONGEST_RECORD),
                Integer.toString(MOST_FIELDS));
    }

    /** The character at this place of the record, counted from 0; {@link #END} behind the last one of the file. */
    int at(int offset) throws IOException {
        int place = begins + offset;
        return place < filled || fill(offset) ? text[begins + offset] : END;
    }

    /** Where, from this place on, the first delimiter, line end or end of the file is. */
    int fieldEnd(int from, char delimiter) throws IOException {
        int offset = from;
        do {
            int place = begins + offset;
            while (place < filled && text[place] != delimiter && text[place] != '\n' && text[place] != '\r') {
                place++;
            }
            offset = place - begins;
        } while (begins + offset == filled && fill(offset));
        return offset;
    }

    /** The characters between two places that were looked at. */
    String between(int from, int to) {
        return new String(text, begins + from, to - from);
    }

    /** How many characters the line end at this place has: 0 where there is none, and 2 for CR LF. */
    int lineEnd(int offset) throws IOException {
        int c = at(offset);
        if (c == '\r') {
            return at(offset + 1) == '\n' ? 2 : 1;
        }
        return c == '\n' ? 1 : 0;
    }

    /** The next record begins at this place. */
    void advance(int offset) {
        begins += offset;
    }

    /** Whether U+FFFD or NUL came through. */
    boolean isSuspect() {
        return suspect;
    }

    /** Moves the record to the front, makes room for more of it and reads on; false at the end of the file. */
    private boolean fill(int offset) throws IOException {
        if (ended) {
            return false;
        }
        if (offset > LONGEST_RECORD) {
            throw new RecordTooLong();
        }
        System.arraycopy(text, begins, text, 0, filled - begins);
        filled -= begins;
        begins = 0;
        if (filled == text.length) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        int n = in.read(text, filled, text.length - filled);
        for (int i = filled; i < filled + n; i++) {
            suspect |= text[i] == '\uFFFD' || text[i] == 0;
        }
        filled += Math.max(0, n);
        ended = n < 0;
        return offset < filled;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
