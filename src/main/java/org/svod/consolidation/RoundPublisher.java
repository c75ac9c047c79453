package org.svod.consolidation;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.svod.databank.JournalHeadRepository;
import org.svod.databank.PublicationRepository;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.RunRepository.Run;
import org.svod.figures.FractionException;
import org.svod.figures.Vintage;
import org.svod.figures.Vintages;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import org.svod.round.Round;

/** Records a publication, in the journal and in the database, if the content of a round has changed. */
public final class RoundPublisher {

    private final PublicationRepository publications;
    private final JournalHeadRepository head;
    private final Journal journal;
    private final VintageCauses causes;

    public RoundPublisher(
            PublicationRepository publications, JournalHeadRepository head, Journal journal, VintageCauses causes) {
        this.publications = publications;
        this.head = head;
        this.journal = journal;
        this.causes = causes;
    }

    /**
     * The publication that a run has already recorded, because the run is replayed, or was killed before its
     * transaction ended.
     */
    public Optional<JournalEntry.Published> recorded(Run run, Round round) {
        return journal.publications().stream()
                .filter(p -> p.run() == run.id() && p.round().equals(round.name()))
                .findFirst();
    }

    /** Publishes the report if its content differs from the last publication; in the caller's transaction. */
    void publish(Run run, RoundReport report, ContentFingerprint fingerprint) throws IOException {
        String content = fingerprint.of(report);
        List<Publication> before = publications.ofRound(report.round().name());
        Optional<Publication> last = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
        if (last.isPresent() && last.get().content().equals(content)) {
            return;
        }
        FractionException.throwIfAny(report.round().name(), report.figures());
        Vintages vintages = new Vintages(report.vintages());
        Optional<Vintage> vintage = vintages.next(report.figures(), run.runDate(), List.of())
                .map(v -> v.because(causes.of(run, report, last)));
        LocalDate date = last.filter(l -> ContentFingerprint.differInAdviceOnly(l.content(), content))
                .flatMap(l -> Consolidation.dateOfFigures(before))
                .orElse(run.runDate());
        // Dated as it will be read back: a content with an older date would differ from itself the next night, and be
        // published for ever.
        RoundReport published =
                report.published(vintage.map(v -> vintages.and(v).list()).orElse(report.vintages()), date);
        JournalEntry.Published entry = new JournalEntry.Published(
                run.id(),
                run.runDate(),
                run.jobs(),
                report.round().name(),
                fingerprint.of(published),
                vintage.map(Vintage::number).orElse(0),
                vintage.map(v -> texts(v.values())).orElse(Map.of()),
                vintage.map(RoundPublisher::statuses).orElse(Map.of()),
                vintage.map(Vintage::causes).orElse(List.of()));
        journal.append(List.of(entry));
        head.store(journal.head());
        adopt(entry);
    }

    /**
     * What a run that is replayed gives otherwise than it published, in words; empty if nothing, or if the journal has
     * a later vintage of the round, with which that run is compared.
     */
    Optional<String> differences(JournalEntry.Published entry, RoundReport report) {
        boolean last = journal.publications().stream()
                .filter(p -> p.round().equals(entry.round()) && p.vintage() > 0)
                .reduce((first, second) -> second)
                .filter(entry::equals)
                .isPresent();
        Map<String, String> now = Vintages.NONE
                .next(report.figures(), entry.runDate(), List.of())
                .map(v -> texts(v.values()))
                .orElse(Map.of());
        if (!last || now.equals(entry.figures())) {
            return Optional.empty();
        }
        TreeSet<String> codes = new TreeSet<>(now.keySet());
        codes.addAll(entry.figures().keySet());
        return Optional.of(codes.stream()
                .filter(code -> !Objects.equals(now.get(code), entry.figures().get(code)))
                .map(code -> code + " " + now.getOrDefault(code, "without a value") + ", published as "
                        + entry.figures().getOrDefault(code, "without a value"))
                .collect(Collectors.joining(
                        "; ",
                        "round " + entry.round() + ": the archive does not give the figures that run " + entry.run()
                                + " published: ",
                        ". If another version of Svod made them, its rules have changed since; otherwise tell those who "
                                + "maintain Svod")));
    }

    /** Stores a publication of the journal if it is not stored yet; in the caller's transaction. */
    void adopt(JournalEntry.Published entry) {
        if (publications.find(entry.run(), entry.round()).isEmpty()) {
            publications.add(new Publication(
                    entry.run(),
                    entry.runDate(),
                    entry.round(),
                    entry.content(),
                    entry.vintage(),
                    entry.figures(),
                    entry.statuses(),
                    entry.causes()));
        }
    }

    private static Map<String, String> texts(Map<String, BigDecimal> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((code, value) -> texts.put(code, Decimals.textAsGiven(value)));
        return new TreeMap<>(texts);
    }

    private static Map<String, String> statuses(Vintage vintage) {
        Map<String, String> statuses = new TreeMap<>();
        vintage.statuses().forEach((code, status) -> statuses.put(code, status.name()));
        return statuses;
    }
}
