package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Merges the sorted case rows of all submissions, so that the rows about one indicator with one case number come together. Holds one row of every
 * submission and the rows of one case, however many rows there are.
 */
final class CaseGroups implements Iterator<List<CaseRow>> {

    private final PriorityQueue<Cursor> cursors;

    CaseGroups(Collection<Contribution> contributions) {
        cursors = new PriorityQueue<>(contributions.size() + 1, Comparator.comparing(Cursor::head, CaseGroups::compare));
        for (Contribution contribution : contributions) {
            Iterator<CaseRow> rows = rows(contribution);
            if (rows.hasNext()) {
                cursors.add(new Cursor(rows));
            }
        }
    }

    private static Iterator<CaseRow> rows(Contribution contribution) {
        var rows = contribution.cases().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public CaseRow next() {
                return new CaseRow(contribution, rows.next());
            }
        };
    }

    /** The leading part of {@link org.svod.submission.Observation#BY_CASE}. */
    private static int compare(CaseRow a, CaseRow b) {
        int byPlace = Integer.compare(a.cell().indicator().sort(), b.cell().indicator().sort());
        if (byPlace != 0) {
            return byPlace;
        }
        int byIndicator = a.cell().indicator().code().compareTo(b.cell().indicator().code());
        return byIndicator != 0 ? byIndicator : a.row().caseRef().compareTo(b.row().caseRef());
    }

    @Override
    public boolean hasNext() {
        return !cursors.isEmpty();
    }

    /**
     * The rows of the next case, in no particular order.
     *
     * @throws IllegalStateException where a submission's rows are not sorted, as a case could then be missed
     */
    @Override
    public List<CaseRow> next() {
        Cursor first = cursors.peek();
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<CaseRow> group = new ArrayList<>(2);
        CaseRow sample = first.head();
        for (Cursor cursor = first; cursor != null && cursor.head().sameCase(sample); cursor = cursors.peek()) {
            cursors.remove();
            if (cursor.drainInto(group)) {
                cursors.add(cursor);
            }
        }
        return group;
    }

    /** The next row of one submission. */
    private static final class Cursor {

        private final Iterator<CaseRow> rows;
        private CaseRow head;

        Cursor(Iterator<CaseRow> rows) {
            this.rows = rows;
            this.head = rows.next();
        }

        CaseRow head() {
            return head;
        }

        /** Moves the rows of the case at hand into the group; says whether others follow. */
        boolean drainInto(List<CaseRow> group) {
            CaseRow sample = head;
            group.add(sample);
            while (rows.hasNext()) {
                CaseRow next = rows.next();
                if (!next.sameCase(sample)) {
                    advanceTo(next);
                    return true;
                }
                group.add(next);
            }
            return false;
        }

        private void advanceTo(CaseRow next) {
            if (compare(head, next) > 0) {
                throw new IllegalStateException("case rows are not sorted at " + next.evidence());
            }
            head = next;
        }
    }
}
