package org.svod.publication;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.LongFunction;
import org.svod.acceptance.OutcomeSummary;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;

/**
 * The deliveries of a round. There may be a hundred thousand of them, so no object is kept for each: it is made when it
 * is looked at, from the list of outcomes, which may be a packed one.
 */
public final class Submissions extends AbstractList<SubmissionSummary> implements RandomAccess {

    private final List<OutcomeSummary> outcomes;
    private final Set<Long> inForce;
    private final LongFunction<Findings> findings;

    /**
     * A list.
     *
     * @param outcomes the deliveries in their order, each with a name that was understood
     * @param inForce numbers of those that are in force for at least one month now
     * @param findings reads what was found in one, by its number
     */
    public Submissions(List<OutcomeSummary> outcomes, Set<Long> inForce, LongFunction<Findings> findings) {
        this.outcomes = outcomes;
        this.inForce = Set.copyOf(inForce);
        this.findings = findings;
    }

    @Override
    public SubmissionSummary get(int index) {
        OutcomeSummary outcome = outcomes.get(index);
        long number = outcome.delivery().number();
        return new SubmissionSummary(outcome, inForce.contains(number), () -> findings.apply(number));
    }

    @Override
    public int size() {
        return outcomes.size();
    }

    /** The outcomes of deliveries; each look at one looks at its delivery. */
    static List<OutcomeSummary> outcomes(List<SubmissionSummary> submissions) {
        return new AbstractList<>() {
            @Override
            public OutcomeSummary get(int index) {
                return submissions.get(index).outcome();
            }

            @Override
            public int size() {
                return submissions.size();
            }
        };
    }

    /** The same deliveries, some with more findings, by their numbers. */
    public static List<SubmissionSummary> with(Map<Long, FindingCounts> more, List<SubmissionSummary> submissions) {
        return new WithMore(submissions, Map.copyOf(more));
    }

    private static final class WithMore extends AbstractList<SubmissionSummary> implements RandomAccess {

        private final List<SubmissionSummary> submissions;
        private final Map<Long, FindingCounts> more;

        WithMore(List<SubmissionSummary> submissions, Map<Long, FindingCounts> more) {
            this.submissions = submissions;
            this.more = more;
        }

        @Override
        public SubmissionSummary get(int index) {
            SubmissionSummary submission = submissions.get(index);
            FindingCounts added = more.get(submission.delivery().number());
            return added == null
                    ? submission
                    : submission.found(submission.found().and(added));
        }

        @Override
        public int size() {
            return submissions.size();
        }
    }
}
