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
        FindingCode code = FindingCode.valueOf(justification.finding());
        long findings = justification.line() == 0
                ? submission.found().count(code)
                : submission.findings().get().listed().stream()
                        .filter(finding ->
                                finding.code() == code && finding.place().line() == justification.line())
                        .count();
        return new ExplainedWarning(submission, code, justification, findings);
    }

    /** How many findings these explanations of a round explain; one that is explained twice counts once. */
    public static long count(List<ExplainedWarning> explained) {
        return explained.stream()
                .collect(Collectors.groupingBy(one -> one.justification().delivery() + " "
                        + one.justification().finding()))
                .values()
                .stream()
                .mapToLong(ExplainedWarning::together)
                .sum();
    }

    /** Of explanations of one code in one file: one for the whole file covers all others. */
    private static long together(List<ExplainedWarning> ofCode) {
        return ofCode.stream()
                .filter(one -> one.justification().line() == 0)
                .mapToLong(ExplainedWarning::findings)
                .findFirst()
                .orElseGet(() ->
                        ofCode.stream().mapToLong(ExplainedWarning::findings).sum());
    }
}
