package org.svod.consolidation;

import java.util.Map;
import java.util.TreeMap;
import org.svod.databank.OutcomeRepository;
import org.svod.databank.RunRepository.Run;
import org.svod.finding.Findings;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.Flag;
import org.svod.round.Round;

/**
 * Doubts about values. A flagged value becomes a warning in the receipt of the delivery that contains it, if the
 * receipt is not written yet.
 */
public final class ValueDoubts {

    private final OutcomeRepository outcomes;
    private final int findingsPerCode;

    /**
     * Stores doubts with these outcomes.
     *
     * @param findingsPerCode how many findings of one code are listed
     */
    public ValueDoubts(OutcomeRepository outcomes, int findingsPerCode) {
        this.outcomes = outcomes;
        this.findingsPerCode = findingsPerCode;
    }

    /** Deletes the doubts that the run has stored about deliveries for a round; in the caller's transaction. */
    void forget(Run run, Round round) {
        outcomes.forgetDoubts(run.id(), round.year());
    }

    /** Stores the doubts, and returns the report with them; in the caller's transaction. */
    RoundReport store(Run run, RoundReport report) {
        Map<Long, Findings.Collector> doubts = new TreeMap<>();
        for (Flag flag : report.reconciliation().flags()) {
            if (flag.confirmed().isEmpty()) {
                report.submissions().stream()
                        .filter(s -> s.inForce()
                                && s.outcome().accepted()
                                && s.name().state().code().equals(flag.state().code())
                                && s.name().scope().overlaps(flag.period()))
                        .reduce((first, last) -> last)
                        .ifPresent(s -> doubts.computeIfAbsent(
                                        s.delivery().number(), d -> new Findings.Collector(findingsPerCode))
                                .add(flag.finding()));
            }
        }
        doubts.keySet().retainAll(outcomes.awaitingReceipt(run.id()));
        doubts.forEach((delivery, findings) -> outcomes.doubt(delivery, findings.findings()));
        return report.submitted(report.submissions().stream()
                .map(s -> doubts.containsKey(s.delivery().number())
                        ? s.found(s.found()
                                .and(doubts.get(s.delivery().number())
                                        .findings()
                                        .counts()))
                        : s)
                .toList());
    }
}
