package org.svod.acceptance;

import java.util.EnumSet;
import java.util.Set;
import org.svod.delivery.Delivery;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.submission.RowCounts;

/**
 * A delivery and its result, in short.
 *
 * @param delivery the delivery
 * @param verdict its result
 * @param version the version that it was given; for a duplicate or a waiting file the version in force; 0 if there is
 *     none
 * @param counts its rows
 * @param found how often each code was found, values that wait for confirmation included
 */
public record OutcomeSummary(
        Delivery delivery, Outcome.Verdict verdict, int version, RowCounts counts, FindingCounts found) {

    /** Findings in an accepted file that ask a question, or that mean that something may be counted twice. */
    private static final Set<FindingCode> QUESTIONS =
            EnumSet.of(FindingCode.REVISION_RECORDS, FindingCode.REVISION_VALUE, FindingCode.PERIOD_NESTED);

    /** Of an outcome. */
    public static OutcomeSummary of(Outcome outcome) {
        return new OutcomeSummary(
                outcome.delivery(),
                outcome.verdict(),
                outcome.version(),
                outcome.reading().counts(),
                outcome.findings().counts());
    }

    /** Whether the file takes a return back. */
    public boolean withdraws() {
        return found.count(FindingCode.WITHDRAWN) > 0;
    }

    /** Whether it was accepted. */
    public boolean accepted() {
        return verdict == Outcome.Verdict.ACCEPTED;
    }

    /**
     * Whether a person should look at it: it was rejected, some of its rows are not counted, or it was accepted with a
     * question.
     */
    public boolean needsPerson() {
        return verdict == Outcome.Verdict.REJECTED
                || verdict == Outcome.Verdict.WAITING
                || (accepted()
                        && (counts.refused() > 0
                                || found.ofCode().keySet().stream().anyMatch(QUESTIONS::contains)));
    }

    /** The same summary after decisions about files. */
    public OutcomeSummary after(FileAnswers answers) {
        return new OutcomeSummary(delivery, answers.verdict(delivery, verdict), version, counts, found);
    }

    /** The same summary with this delivery. */
    public OutcomeSummary of(Delivery now) {
        return new OutcomeSummary(now, verdict, version, counts, found);
    }

    /** The same summary with these counts of findings. */
    public OutcomeSummary found(FindingCounts now) {
        return new OutcomeSummary(delivery, verdict, version, counts, now);
    }
}
