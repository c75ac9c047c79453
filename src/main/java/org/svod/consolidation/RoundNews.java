package org.svod.consolidation;

import java.io.IOException;
import java.util.Optional;
import org.svod.databank.ConsolidationRepository;
import org.svod.databank.ConsolidationRepository.Consolidated;
import org.svod.databank.RunRepository.Run;
import org.svod.round.Round;
import org.svod.run.RoundSummary;
import org.svod.run.SettingsHistory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whether a round has news since it was last consolidated. Where nothing that enters a consolidation has changed,
 * another one would yield the same, and what the last one told is told again instead.
 */
public final class RoundNews {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SettingsHistory settings;
    private final RoundInputs inputs;
    private final ConsolidationRepository consolidations;

    public RoundNews(SettingsHistory settings, RoundInputs inputs, ConsolidationRepository consolidations) {
        this.settings = settings;
        this.inputs = inputs;
        this.consolidations = consolidations;
    }

    /**
     * What the last consolidation told, where there is no news. A replayed run is never without: it does what it did.
     */
    public Optional<RoundSummary> none(Run run, Round round) throws IOException {
        Optional<Consolidated> last = run.replayed() ? Optional.empty() : consolidations.find(round.name());
        return last.isPresent() && last.get().inputs().equals(fingerprint(run, round))
                ? Optional.of(JSON.readValue(last.get().summary(), RoundSummary.class))
                : Optional.empty();
    }

    /**
     * Remembers a consolidation with what it is made of now, its own publication included; in the caller's transaction.
     * What a replayed run settled is not of today.
     */
    public void consolidated(Run run, Round round, RoundSummary summary) throws IOException {
        if (run.replayed()) {
            consolidations.forget(round.name());
        } else {
            consolidations.store(
                    round.name(), new Consolidated(fingerprint(run, round), JSON.writeValueAsString(summary)));
        }
    }

    /** Forgets the round, so that it has news until it is consolidated. */
    public void forget(Round round) {
        consolidations.forget(round.name());
    }

    private String fingerprint(Run run, Round round) throws IOException {
        return inputs.of(round, run.runDate(), settings.manifest(run.jobs()));
    }
}
