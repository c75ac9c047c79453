package org.svod.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.finding.FindingCode;
import org.svod.round.Justification;

/**
 * A warning about a delivered file, with what a person says to explain it.
 *
 * @param submission the delivery
 * @param code the code of the finding
 * @param justification the explanation
 * @param findings how many findings it explains
 */
public record ExplainedWarning(
        SubmissionSummary submission, FindingCode code, Justification justification, long findings) {

    /** All of a round, oldest first. What was found before and is not found any more explains nothing, and counts 0. */
    public static List<ExplainedWarning> of(RoundReport report) {
        Map<Long, SubmissionSummary> submissions = report.submissions().stream()
                .collect(Collectors.toMap(s -> s.delivery().number(), s -> s));
        return report.justifications().stream()
                .flatMap(justification -> Optional.ofNullable(submissions.get(justification.delivery()))
                        .map(submission -> of(submission, justification))
                        .stream())
                .toList();
    }

    private static ExplainedWarning of(SubmissionSummary submission, Justification justification) {
        return new ExplainedWarning(
                submission,
                FindingCode.valueOf(justification.finding()),
                justification,
                explained(submission, List.of(justification)));
    }

    /** How many findings these explanations of a round explain; one that is explained twice counts once. */
    public static long count(List<ExplainedWarning> explained) {
        return explained.stream()
                .collect(
                        Collectors.groupingBy(one -> one.submission().delivery().number()))
                .values()
                .stream()
                .mapToLong(ofFile -> explained(
                        ofFile.get(0).submission(),
                        ofFile.stream().map(ExplainedWarning::justification).toList()))
                .sum();
    }

    private static long explained(SubmissionSummary submission, List<Justification> explanations) {
        return new ExplainedFindings(explanations).explained(submission.found(), submission.findings());
    }
}
