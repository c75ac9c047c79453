package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.svod.codebook.Indicator;
import org.svod.observation.cases.CaseCursor;

/**
 * Merges the sorted case rows of all submissions about one indicator, so that rows with the same case number come
 * together. It holds in memory only one page of every submission and the rows of one case, and makes objects only for
 * rows whose case number occurs more than once.
 */
final class CaseGroups {

    private final Head[] heap;
    private int size;

    private CaseGroups(Indicator indicator, Collection<Contribution> contributions) {
        heap = new Head[contributions.size()];
        for (Contribution contribution : contributions) {
            Head head = new Head(contribution, contribution.cases().cursor(indicator));
            if (head.rows().next()) {
                heap[size++] = head;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    /** The next row of one submission. */
    private record Head(Contribution from, CaseCursor rows) {

        boolean isAfter(Head other) {
            return rows.compareCase(other.rows) > 0;
        }
    }

    /**
     * Gives the rows of every case that may have more than one, and of those that are wanted, in the order of their
     * numbers; the rows of one case in no particular order.
     *
     * @param wanted is asked once about every case number, with the cursor of a row that has it
     * @throws IllegalStateException if the rows of a submission are not sorted, because a case could then be missed
     */
    static void of(
            Indicator indicator,
            Collection<Contribution> contributions,
            Predicate<CaseCursor> wanted,
            Consumer<List<SubmittedCaseRow>> shared) {
        CaseGroups groups = new CaseGroups(indicator, contributions);
        while (groups.size > 0) {
            boolean isWanted = wanted.test(groups.heap[0].rows());
            if (isWanted || groups.firstMayComeAgain()) {
                shared.accept(groups.take());
            } else {
                groups.advance();
            }
        }
    }

    /** Gives the rows of the cases that are wanted, in the order of their numbers. */
    static void selected(
            Indicator indicator,
            Collection<Contribution> contributions,
            Predicate<CaseCursor> wanted,
            Consumer<List<SubmittedCaseRow>> cases) {
        CaseGroups groups = new CaseGroups(indicator, contributions);
        while (groups.size > 0) {
            if (wanted.test(groups.heap[0].rows())) {
                cases.accept(groups.take());
            } else {
                groups.advance();
            }
        }
    }

    /**
     * Whether the first case number may occur again: in the next row of its submission, or in the first row of another
     * one, which is then one of the two entries below the top of the heap.
     */
    private boolean firstMayComeAgain() {
        CaseCursor first = heap[0].rows();
        return first.mayRepeat()
                || (size > 1 && heap[1].rows().hasCaseOf(first))
                || (size > 2 && heap[2].rows().hasCaseOf(first));
    }

    private List<SubmittedCaseRow> take() {
        List<SubmittedCaseRow> group = new ArrayList<>(2);
        String caseRef = heap[0].rows().caseRef();
        do {
            group.add(new SubmittedCaseRow(heap[0].from(), heap[0].rows().observation()));
            advance();
        } while (size > 0 && heap[0].rows().hasCase(caseRef));
        return group;
    }

    private void advance() {
        if (!next(heap[0])) {
            heap[0] = heap[--size];
        }
        sink(0);
    }

    private static boolean next(Head head) {
        try {
            return head.rows().next();
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    e.getMessage() + " at " + head.from().delivery().file() + ":"
                            + head.rows().line(),
                    e);
        }
    }

    private void sink(int from) {
        int place = from;
        Head head = heap[place];
        for (int child = 2 * place + 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && heap[child].isAfter(heap[child + 1])) {
                child++;
            }
            if (!head.isAfter(heap[child])) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = head;
    }
}
