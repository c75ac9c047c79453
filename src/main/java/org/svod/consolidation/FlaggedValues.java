package org.svod.consolidation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.databank.OutcomeRepository;
import org.svod.databank.RunRepository.Run;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.Submissions;
import org.svod.reconciliation.Flag;
import org.svod.round.Round;

/**
 * Flagged values. A flagged value becomes a warning in the receipt of the delivery that contains it, if the receipt is
 * not written yet.
 */
public final class FlaggedValues {

    private final OutcomeRepository outcomes;
    private final int findingsPerCode;

    /**
     * Stores flags with these outcomes.
     *
     * @param findingsPerCode how many findings of one code are listed
     */
    public FlaggedValues(OutcomeRepository outcomes, int findingsPerCode) {
        this.outcomes = outcomes;
        this.findingsPerCode = findingsPerCode;
    }

    /** Deletes the flags that the run has stored about deliveries for a round; in the caller's transaction. */
    void forget(Run run, Round round) {
        outcomes.forgetFlags(run.id(), round.year());
    }

    /** Stores the flags, and returns the report with them; in the caller's transaction. */
    RoundReport store(Run run, RoundReport report) {
        Map<Long, Findings.Collector> flags = new TreeMap<>();
        Map<String, List<SubmissionSummary>> counting = report.submissions().stream()
                .filter(s -> s.inForce() && s.outcome().accepted())
                .collect(Collectors.groupingBy(s -> s.name().state().code()));
        for (Flag flag : report.reconciliation().flags()) {
            if (flag.confirmed().isEmpty()) {
                counting.getOrDefault(flag.state().code(), List.of()).stream()
                        .filter(s -> s.name().scope().overlaps(flag.period()))
                        .reduce((first, last) -> last)
                        .ifPresent(s -> flags.computeIfAbsent(
                                        s.delivery().number(), d -> new Findings.Collector(findingsPerCode))
                                .add(flag.finding()));
            }
        }
        flags.keySet().retainAll(new HashSet<>(outcomes.awaitingReceipt(run.id())));
        flags.forEach((delivery, findings) -> outcomes.flag(delivery, findings.findings()));
        Map<Long, FindingCounts> counts = new HashMap<>();
        flags.forEach(
                (delivery, findings) -> counts.put(delivery, findings.findings().counts()));
        return report.submitted(Submissions.with(counts, report.submissions()));
    }
}
