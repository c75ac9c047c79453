package org.svod.observation.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.svod.files.Scratch;

/**
 * Sorted runs of case rows in the scratch space. They are merged when they are read; reading holds one small piece of
 * every run in memory.
 */
final class CaseRuns {

    private static final int PIECE = 1 << 15;

    private final Scratch scratch;
    private final CaseCodec codec;
    private final List<List<Run>> runs;

    CaseRuns(Scratch scratch, CaseCodec codec, int ranks) {
        this.scratch = scratch;
        this.codec = codec;
        this.runs = Stream.generate(() -> (List<Run>) new ArrayList<Run>())
                .limit(ranks)
                .toList();
    }

    private record Run(long begins, long ends) {}

    boolean isEmpty() {
        return runs.stream().allMatch(List::isEmpty);
    }

    /** Sorts the buffer, writes one run for every indicator, and empties the buffer. */
    void spill(CaseBuffer buffer) throws IOException {
        buffer.sort();
        for (int rank = 0; rank < runs.size(); rank++) {
            PackedCursor rows = buffer.cursor(rank);
            if (rows.next()) {
                runs.get(rank).add(spill(rows));
            }
        }
        buffer.clear();
    }

    /** Writes the present row of the cursor and all rows after it. */
    private Run spill(PackedCursor rows) throws IOException {
        byte[] piece = new byte[PIECE];
        int used = 0;
        long begins = -1;
        do {
            int length = CaseCodec.length(rows.bytes(), rows.at());
            if (used + length > PIECE) {
                long place = scratch.append(piece, used);
                begins = begins < 0 ? place : begins;
                used = 0;
            }
            System.arraycopy(rows.bytes(), rows.at(), piece, used, length);
            used += length;
        } while (rows.next());
        long place = scratch.append(piece, used);
        return new Run(begins < 0 ? place : begins, place + used);
    }

    /** All rows of the indicator of this rank, in order. */
    PackedCursor cursor(int rank) throws IOException {
        List<Run> parts = runs.get(rank);
        PriorityQueue<PackedCursor> heads =
                new PriorityQueue<>(parts.size() + 1, (a, b) -> codec.compare(a.bytes(), a.at(), b.bytes(), b.at()));
        for (Run run : parts) {
            PackedCursor cursor = new RunCursor(run);
            if (cursor.next()) {
                heads.add(cursor);
            }
        }
        return new Merged(heads);
    }

    /** The rows of several runs. */
    private static final class Merged implements PackedCursor {

        private final PriorityQueue<PackedCursor> heads;
        private PackedCursor current = NONE;

        Merged(PriorityQueue<PackedCursor> heads) {
            this.heads = heads;
        }

        @Override
        public boolean next() throws IOException {
            if (current.next()) {
                heads.add(current);
            }
            PackedCursor first = heads.poll();
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

    private static final PackedCursor NONE = new PackedCursor() {
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
    private final class RunCursor implements PackedCursor {

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
