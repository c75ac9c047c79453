package org.svod.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The accepted case rows of a file that was just read: they lie packed in memory or in the scratch space, and are found anew by every reader. */
final class SettledCases implements CaseRows {

    private final CaseCodec codec;
    private final Rows rows;
    private final long size;

    /** Where the rows are, those that are not accepted among them. */
    @FunctionalInterface
    interface Rows {
        /** Goes through them from the start. */
        CaseCursor cursor() throws IOException;
    }

    SettledCases(CaseCodec codec, Rows rows) {
        this(codec, rows, 0);
    }

    private SettledCases(CaseCodec codec, Rows rows, long size) {
        this.codec = codec;
        this.rows = rows;
        this.size = size;
    }

    /** The same, of which so many turned out to be accepted. */
    SettledCases ofSize(long accepted) {
        return new SettledCases(codec, rows, accepted);
    }

    Walk walk() throws IOException {
        return new Walk(codec, rows.cursor());
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Iterator<Observation> iterator() {
        try {
            return new Accepted(walk());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes through all rows and says which repeat the key of another. */
    static final class Walk {

        private final CaseCodec codec;
        private final CaseCursor cursor;
        private final byte[] first = new byte[CaseCodec.LONGEST];
        private boolean twice;
        private long accepted;

        Walk(CaseCodec codec, CaseCursor cursor) {
            this.codec = codec;
            this.cursor = cursor;
        }

        boolean next() throws IOException {
            if (!cursor.next()) {
                return false;
            }
            twice = first[0] > 0 && CaseCodec.sameKey(first, 0, cursor.bytes(), cursor.at());
            if (!twice) {
                System.arraycopy(cursor.bytes(), cursor.at(), first, 0, CaseCodec.length(cursor.bytes(), cursor.at()));
            }
            accepted += isAccepted() ? 1 : 0;
            return true;
        }

        boolean isTwice() {
            return twice;
        }

        /** Line of the first row with the key. */
        long firstLine() {
            return CaseCodec.line(first, 0);
        }

        boolean isAccepted() {
            return !twice && !CaseCodec.isRefused(cursor.bytes(), cursor.at());
        }

        CaseRow row() {
            return codec.read(cursor.bytes(), cursor.at());
        }

        /** How many accepted rows were met so far. */
        long accepted() {
            return accepted;
        }
    }

    /** The accepted rows. */
    private static final class Accepted implements Iterator<Observation> {

        private final Walk walk;
        private Optional<Observation> next = Optional.empty();

        Accepted(Walk walk) {
            this.walk = walk;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next.isEmpty() && walk.next()) {
                    next = walk.isAccepted() ? Optional.of(walk.row().observation()) : Optional.empty();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return next.isPresent();
        }

        @Override
        public Observation next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Observation row = next.orElseThrow();
            next = Optional.empty();
            return row;
        }
    }
}
