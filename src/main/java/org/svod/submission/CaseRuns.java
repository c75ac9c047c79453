package org.svod.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Sorted runs of case rows in the scratch space, merged when they are read. Reading takes one small piece of every run. */
final class CaseRuns {

    private static final int PIECE = 1 << 15;

    private final Scratch scratch;
    private final List<Run> runs = new ArrayList<>();

    CaseRuns(Scratch scratch) {
        this.scratch = scratch;
    }

    private record Run(long begins, long ends) {}

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Sorts what the buffer holds, writes it out as one run, and empties the buffer. */
    void spill(CaseBuffer buffer) throws IOException {
        buffer.sort();
        byte[] piece = new byte[PIECE];
        int used = 0;
        long begins = -1;
        long ends = 0;
        CaseCursor rows = buffer.cursor();
        while (rows.next()) {
            int length = CaseCodec.length(rows.bytes(), rows.at());
            if (used + length > PIECE) {
                ends = scratch.append(piece, used);
                begins = begins < 0 ? ends : begins;
                ends += used;
                used = 0;
            }
            System.arraycopy(rows.bytes(), rows.at(), piece, used, length);
            used += length;
        }
        ends = scratch.append(piece, used);
        runs.add(new Run(begins < 0 ? ends : begins, ends + used));
        buffer.clear();
    }

    /** All rows of all runs, in order. */
    CaseCursor cursor() throws IOException {
        PriorityQueue<CaseCursor> heads = new PriorityQueue<>(runs.size() + 1, (a, b) -> CaseCodec.compare(a.bytes(), a.at(), b.bytes(), b.at()));
        for (Run run : runs) {
            CaseCursor cursor = new RunCursor(run);
            if (cursor.next()) {
                heads.add(cursor);
            }
        }
        return new Merged(heads);
    }

    /** The rows of several runs. */
    private static final class Merged implements CaseCursor {

        private final PriorityQueue<CaseCursor> heads;
        private CaseCursor current = NONE;

        Merged(PriorityQueue<CaseCursor> heads) {
            this.heads = heads;
        }

        @Override
        public boolean next() throws IOException {
            if (current.next()) {
                heads.add(current);
            }
            CaseCursor first = heads.poll();
            current = first == null ? NONE : first;
            return first != null;
        }

        @Override
        public byte[] bytes() {
            return current.bytes();
        }

        @Override
        public int at() {
            return current.at();
        }
    }

    private static final CaseCursor NONE = new CaseCursor() {
        @Override
        public boolean next() {
            return false;
        }

        @Override
        public byte[] bytes() {
            throw new IllegalStateException("no row");
        }

        @Override
        public int at() {
            throw new IllegalStateException("no row");
        }
    };

    /** The rows of one run. */
    private final class RunCursor implements CaseCursor {

        private final byte[] piece = new byte[PIECE];
        private long position;
        private final long ends;
        private int filled;
        private int at;
        private int next;

        RunCursor(Run run) {
            this.position = run.begins();
            this.ends = run.ends();
        }

        @Override
        public boolean next() throws IOException {
            if (filled - next < CaseCodec.LONGEST && position < ends) {
                fill();
            }
            at = next;
            if (at == filled) {
                return false;
            }
            next += CaseCodec.length(piece, at);
            return true;
        }

        private void fill() throws IOException {
            int left = filled - next;
            System.arraycopy(piece, next, piece, 0, left);
            int length = (int) Math.min(PIECE - left, ends - position);
            scratch.read(position, piece, left, length);
            position += length;
            filled = left + length;
            next = 0;
        }

        @Override
        public byte[] bytes() {
            return piece;
        }

        @Override
        public int at() {
            return at;
        }
    }
}
