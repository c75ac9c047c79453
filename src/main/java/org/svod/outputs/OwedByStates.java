package org.svod.outputs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Codebook;
import org.svod.codebook.State;
import org.svod.databank.StoredOutcomes;
import org.svod.delivery.Delivery;
import org.svod.publication.Outstanding;
import org.svod.reconciliation.CoverageRule;
import org.svod.round.Round;
import org.svod.round.RoundContext;

/** What each State still owes after a night, found once. It depends on nothing that came later. */
final class OwedByStates {

    private final StoredOutcomes stored;
    private final Map<Night, Outstanding> found = new ConcurrentHashMap<>();

    OwedByStates(StoredOutcomes stored) {
        this.stored = stored;
    }

    private record Night(String state, int year, long run) {}

    /** What the State of a delivery owes after the run that took it. */
    Outstanding after(Delivery delivery, long run, Round round, Codebook codebook) {
        State state = delivery.named().state();
        return found.computeIfAbsent(new Night(state.code(), round.year(), run), night -> {
            List<OutcomeSummary> delivered = stored.ofState(state, round.year(), run, codebook).stream()
                    .map(summary -> summary.of(summary.delivery().dated(round)))
                    .toList();
            RoundContext context = new RoundContext(codebook, round, List.of(), delivery.received());
            return Outstanding.of(new CoverageRule(context).returns(state, delivered), delivery.received());
        });
    }
}
