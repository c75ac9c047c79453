package org.svod.consolidation;

import java.io.IOException;
import java.util.Optional;
import org.svod.databank.ConsolidationRepository;
import org.svod.databank.ConsolidationRepository.Consolidated;
import org.svod.databank.RunRepository.Run;
import org.svod.round.Round;
import org.svod.run.RoundSummary;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says whether a round has news since it was last consolidated. If no input has changed, a new consolidation would give
 * the same result, and the summary of the last one is used again.
 */
public final class RoundNews {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RoundSettings settings;
    private final RoundInputs inputs;
    private final ConsolidationRepository consolidations;

    public RoundNews(RoundSettings settings, RoundInputs inputs, ConsolidationRepository consolidations) {
        this.settings = settings;
        this.inputs = inputs;
        this.consolidations = consolidations;
    }

    /**
     * The summary of the last consolidation; empty if there is news. Always empty for a replayed run, which must repeat
     * its reconciliation.
     */
    public Optional<RoundSummary> none(Run run, Round round) throws IOException {
        Optional<Consolidated> last = run.replayed() ? Optional.empty() : consolidations.find(round.name());
        return last.isPresent() && last.get().inputs().equals(fingerprint(run, round))
                ? Optional.of(JSON.readValue(last.get().summary(), RoundSummary.class))
                : Optional.empty();
    }

    /**
     * Stores the summary of a consolidation with the fingerprint of its inputs, which include its own publication; in
     * the caller's transaction. Nothing is stored for a replayed run, because its result is not the present one.
     */
    public void consolidated(Run run, Round round, RoundSummary summary) throws IOException {
        if (run.replayed()) {
            consolidations.forget(round.name());
        } else {
            consolidations.store(
                    round.name(), new Consolidated(fingerprint(run, round), JSON.writeValueAsString(summary)));
        }
    }

    /** Deletes what is stored about the round, so that it has news until it is consolidated. */
    public void forget(Round round) {
        consolidations.forget(round.name());
    }

    private String fingerprint(Run run, Round round) throws IOException {
        return inputs.of(settings.context(run, round), settings.manifest(run, round.year()));
    }
}
