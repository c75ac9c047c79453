package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.svod.codebook.Indicator;
import org.svod.observation.cases.CaseCursor;
import org.svod.observation.cases.CaseRunSpace;
import org.svod.observation.cases.MergedCases;

/**
 * Merges the sorted case rows of all submissions about one indicator, so that rows with the same case number come
 * together. It holds in memory only as many pages as the space for runs allows and the rows of one case, and makes
 * objects only for rows whose case number occurs more than once.
 */
final class CaseGroups {

    private final List<Contribution> contributions;
    private final Indicator indicator;
    private final CaseRunSpace space;

    /** Of these submissions. */
    CaseGroups(Indicator indicator, Collection<Contribution> contributions, CaseRunSpace space) {
        this.indicator = indicator;
        this.contributions = List.copyOf(contributions);
        this.space = space;
    }

    /**
     * Gives the rows of every case that may have more than one, and of those that are wanted, in the order of their
     * numbers; the rows of one case in no particular order.
     *
     * @param wanted is asked once about every case number, with the cursor of a row that has it
     * @throws IllegalStateException if the rows of a submission are not sorted, because a case could then be missed
     */
    void shared(Predicate<CaseCursor> wanted, Consumer<List<SubmittedCaseRow>> shared) {
        give(rows -> wanted.test(rows.first()) || rows.mayRepeat(), shared);
    }

    /** Gives the rows of the cases that are wanted, in the order of their numbers. */
    void selected(Predicate<CaseCursor> wanted, Consumer<List<SubmittedCaseRow>> cases) {
        give(rows -> wanted.test(rows.first()), cases);
    }

    private void give(Predicate<MergedCases> given, Consumer<List<SubmittedCaseRow>> cases) {
        List<CaseCursor> cursors = new ArrayList<>();
        for (Contribution contribution : contributions) {
            cursors.add(contribution.cases().cursor(indicator, cursors.size()));
        }
        try {
            space.merged(cursors, rows -> {
                while (!rows.isEmpty()) {
                    if (given.test(rows)) {
                        cases.accept(take(rows));
                    } else {
                        rows.advance();
                    }
                }
            });
        } catch (CaseCursor.Unsorted e) {
            throw new IllegalStateException(
                    e.getMessage() + " at "
                            + contributions.get(e.source()).delivery().file() + ":" + e.line(),
                    e);
        }
    }

    private List<SubmittedCaseRow> take(MergedCases rows) {
        List<SubmittedCaseRow> group = new ArrayList<>(2);
        String caseRef = rows.first().caseRef();
        do {
            CaseCursor row = rows.first();
            group.add(new SubmittedCaseRow(contributions.get(row.source()), row.observation()));
            rows.advance();
        } while (!rows.isEmpty() && rows.first().hasCase(caseRef));
        return group;
    }
}
