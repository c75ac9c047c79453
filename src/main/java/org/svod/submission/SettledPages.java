package org.svod.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The accepted case rows of one indicator in a file that was just read, page after page: they lie packed in memory or in the scratch space. */
final class SettledPages implements Iterator<CasePage> {

    private final Walk walk;
    private final int[] numbers;
    private final CasePageWriter open = new CasePageWriter();
    private Optional<CasePage> next = Optional.empty();

    /** Of these rows, whose cells have these numbers in the pages. */
    SettledPages(Walk walk, int[] numbers) {
        this.walk = walk;
        this.numbers = numbers;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            fill();
            next = open.isEmpty() ? Optional.empty() : Optional.of(open.page());
        }
        return next.isPresent();
    }

    private void fill() {
        try {
            while (!open.isFull() && walk.next()) {
                if (walk.isAccepted()) {
                    walk.copy(numbers, open);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CasePage next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CasePage page = next.orElseThrow();
        next = Optional.empty();
        return page;
    }

    /** Goes through all rows, refused ones among them, and says which repeat the key of another. */
    static final class Walk {

        private final PackedCursor cursor;
        private final byte[] first = new byte[CaseCodec.LONGEST];
        private boolean twice;

        Walk(PackedCursor cursor) {
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

        void copy(int[] numbers, CasePageWriter page) {
            CaseCodec.copy(cursor.bytes(), cursor.at(), numbers, page);
        }

        CaseRow row(CaseCodec codec) {
            return codec.read(cursor.bytes(), cursor.at());
        }
    }
}
