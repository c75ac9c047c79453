package org.svod.outputs;

import java.util.List;
import java.util.Optional;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.RoundSettings;
import org.svod.databank.PublicationRepository;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.RunRepository.Run;
import org.svod.publication.RoundReport;
import org.svod.round.Round;
import org.svod.run.RunSettings;

/**
 * A round as it was published last: with the settings of that run, and with the releases that were known then.
 *
 * @param publication the publication
 * @param settings what {@code jobs/} said about the round
 * @param report the report
 */
public record LastPublished(Publication publication, RunSettings settings, RoundReport report) {

    /** Empty if the round was never published, or if the settings of that run do not have it. */
    public static Optional<LastPublished> of(
            String name, PublicationRepository publications, RoundSettings settings, Consolidation consolidation) {
        List<Publication> published = publications.ofRound(name);
        if (published.isEmpty()) {
            return Optional.empty();
        }
        Publication last = published.get(published.size() - 1);
        Run run = settings.run(last.run());
        RunSettings then = settings.of(run, Integer.parseInt(name));
        Optional<Round> round =
                then.rounds().stream().filter(r -> r.name().equals(name)).findFirst();
        return round.map(r -> new LastPublished(
                last, then, consolidation.published(consolidation.report(settings.published(run, r)))));
    }
}
