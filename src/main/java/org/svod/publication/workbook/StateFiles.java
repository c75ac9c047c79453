package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.svod.codebook.State;
import org.svod.finding.Finding;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;

/**
 * The deliveries of a state and their findings, as many as its workbook lists.
 *
 * @param listed the files that are listed
 * @param older number of older files that do not count and are not listed
 * @param findingsOfOlder number of findings in these
 * @param shares the listed findings of the listed files, by the number of the delivery
 */
record StateFiles(List<SubmissionSummary> listed, int older, long findingsOfOlder, Map<Long, Share> shares) {

    /**
     * The findings of a file that are listed.
     *
     * @param whole whether these are all that are known one by one
     */
    record Share(List<Finding> findings, boolean whole) {

        private static final Share NONE = new Share(List.of(), false);
    }

    /** Selects them; the findings of each file are read at most once. */
    static StateFiles of(RoundReport report, State state, StateWorkbook.Limits limits) {
        List<SubmissionSummary> all = report.analysis().submissions(state);
        List<SubmissionSummary> listed = listed(all, all.size() - limits.files());
        return new StateFiles(
                listed, all.size() - listed.size(), inAll(all) - inAll(listed), shares(listed, limits.findings()));
    }

    /** The listed findings of a file. */
    Share of(SubmissionSummary submission) {
        return shares.getOrDefault(submission.delivery().number(), Share.NONE);
    }

    /** All files. If there are too many, the oldest of those that do not count are left out. */
    private static List<SubmissionSummary> listed(List<SubmissionSummary> submissions, int tooMany) {
        List<SubmissionSummary> listed = new ArrayList<>();
        int left = tooMany;
        for (SubmissionSummary submission : submissions) {
            if (left > 0 && !submission.inForce()) {
                left--;
            } else {
                listed.add(submission);
            }
        }
        return listed;
    }

    /** All findings of each file, unless that could be too many in all: then those of the newest files. */
    private static Map<Long, Share> shares(List<SubmissionSummary> submissions, int most) {
        Map<Long, Share> shares = new HashMap<>();
        boolean few = inAll(submissions) <= most;
        int left = most;
        for (int i = submissions.size() - 1; i >= 0 && (few || left > 0); i--) {
            SubmissionSummary submission = submissions.get(i);
            if (!submission.found().isEmpty()) {
                List<Finding> found = submission.findings().get().listed();
                int share = few ? found.size() : Math.min(left, found.size());
                shares.put(submission.delivery().number(), new Share(found.subList(0, share), share == found.size()));
                left -= share;
            }
        }
        return shares;
    }

    private static long inAll(List<SubmissionSummary> submissions) {
        return submissions.stream().mapToLong(s -> s.found().inAll()).sum();
    }
}
