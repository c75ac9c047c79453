package org.svod.dialect;

import java.io.IOException;
import java.io.Reader;

/**
 * Stands between the decoder and the parser: ends a record that would fill the memory, and notes the characters that no field may hold.
 */
final class GuardedReader extends Reader {

    /** Longest record that is read, in characters, give or take what the parser reads ahead. */
    static final int LONGEST_RECORD = 4_000_000;

    private final Reader in;
    private long since;
    private boolean suspect;

    GuardedReader(Reader in) {
        this.in = in;
    }

    /** A record is longer than {@link #LONGEST_RECORD}. */
    static final class RecordTooLong extends IOException {

        private static final long serialVersionUID = 1L;

        RecordTooLong() {
            super("record of more than " + LONGEST_RECORD + " characters");
        }
    }

    /** Begins to count anew. */
    void recordBegins() {
        since = 0;
    }

    /** Whether U+FFFD or NUL came through. */
    boolean isSuspect() {
        return suspect;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        for (int i = offset; i < offset + n; i++) {
            if (buffer[i] == '\uFFFD' || buffer[i] == 0) {
                suspect = true;
                break;
            }
        }
        since += n;
        if (since > LONGEST_RECORD) {
            throw new RecordTooLong();
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
