package org.svod.dialect;

import java.io.IOException;
import java.io.Reader;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/**
 * Stands between the decoder and the parser: ends a record that would fill the memory, give or take what the parser
 * reads ahead, and notes the characters that no field may hold.
 */
final class GuardedReader extends Reader {

    /** Longest record that is read, in characters, give or take what the parser reads ahead. */
    static final int LONGEST_RECORD = 4_000_000;

    /** Most fields of a record; a spreadsheet has 16,384 columns. */
    static final int MOST_FIELDS = 200_000;

    private final Reader in;
    private final char delimiter;
    private long since;
    private int fields;
    private boolean suspect;

    GuardedReader(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** A record is longer than {@link #LONGEST_RECORD}, or has more fields than {@link #MOST_FIELDS}. */
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

    /** Begins to count anew. */
    void recordBegins() {
        since = 0;
        fields = 0;
    }

    /** Whether U+FFFD or NUL came through. */
    boolean isSuspect() {
        return suspect;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        for (int i = offset; i < offset + n; i++) {
            char c = buffer[i];
            suspect |= c == '\uFFFD' || c == 0;
            fields += c == delimiter ? 1 : 0;
        }
        since += n;
        if (since > LONGEST_RECORD || fields > MOST_FIELDS) {
            throw new RecordTooLong();
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
