package org.svod.observation.cases;

import java.util.Collection;

/** Merges the sorted case rows of several cursors; the present row is the first of all that are left. */
public final class MergedCases {

    private final CaseCursor[] heap;
    private int size;

    /** Begins with the first row. */
    public MergedCases(Collection<CaseCursor> cursors) {
        heap = new CaseCursor[cursors.size()];
        for (CaseCursor cursor : cursors) {
            if (cursor.next()) {
                heap[size++] = cursor;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    /** Whether there is no row left. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The cursor that stands on the present row. */
    public CaseCursor first() {
        return heap[0];
    }

    /**
     * Whether the present case number may occur again: in the next row of its cursor, or in the first row of another
     * one, which is then one of the two entries below the top of the heap.
     */
    public boolean mayRepeat() {
        CaseCursor first = heap[0];
        return first.mayRepeat() || (size > 1 && heap[1].hasCaseOf(first)) || (size > 2 && heap[2].hasCaseOf(first));
    }

    /** Goes to the next row. */
    public void advance() {
        if (!heap[0].next()) {
            heap[0] = heap[--size];
        }
        sink(0);
    }

    private void sink(int from) {
        int place = from;
        CaseCursor cursor = heap[place];
        for (int child = 2 * place + 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && heap[child].compareCase(heap[child + 1]) > 0) {
                child++;
            }
            if (cursor.compareCase(heap[child]) <= 0) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = cursor;
    }
}
