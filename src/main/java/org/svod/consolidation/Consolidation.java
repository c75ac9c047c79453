package org.svod.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.acceptance.Verdict;
import org.svod.codebook.Codebook;
import org.svod.databank.Delivery;
import org.svod.databank.PublicationRepository;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.StoredOutcomes;
import org.svod.databank.StoredVerdict;
import org.svod.databank.SubmissionRepository;
import org.svod.figures.Figure;
import org.svod.figures.FigureCalculator;
import org.svod.figures.FigureStatus;
import org.svod.figures.Ledger;
import org.svod.figures.Vintage;
import org.svod.figures.Vintages;
import org.svod.finding.FindingCode;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.CoverageRule;
import org.svod.reconciliation.Parallel;
import org.svod.reconciliation.Reconciler;
import org.svod.reconciliation.Reconciliation;
import org.svod.round.Round;

/** Makes the report of a round from what is stored: the same store, settings and run date give the same report. */
public final class Consolidation {

    private final SubmissionRepository submissions;
    private final StoredOutcomes outcomes;
    private final PublicationRepository publications;
    private final String version;
    private final Parallel crew;

    public Consolidation(
            SubmissionRepository submissions,
            StoredOutcomes outcomes,
            PublicationRepository publications,
            String version,
            Parallel crew) {
        this.submissions = submissions;
        this.outcomes = outcomes;
        this.publications = publications;
        this.version = version;
        this.crew = crew;
    }

    /** The report as it stands on the run date, with the vintages published so far. */
    public RoundReport report(Codebook codebook, Round round, LocalDate runDate) {
        List<Contribution> contributions = submissions.contributions(round.year(), codebook);
        Reconciliation reconciliation = new Reconciler(codebook, round, crew)
                .reconcile(contributions, submissions.contributions(round.year() - 1, codebook));
        Ledger ledger = Ledger.of(contributions, reconciliation.adjustments());
        List<StoredVerdict> delivered = outcomes.ofYear(round.year(), codebook).stream()
                .filter(Consolidation::isOfItsState)
                .toList();
        Coverage coverage = new CoverageRule(codebook, round, runDate).coverage(deliveries(delivered, round));
        List<Publication> published = publications.ofRound(round.name());
        Vintages vintages = new Vintages(vintages(published));
        List<Figure> figures =
                new FigureCalculator(codebook, round, runDate).figures(ledger, coverage, vintages, lastYear(round));
        LocalDate asOf = published.isEmpty()
                ? runDate
                : published.get(published.size() - 1).runDate();
        return new RoundReport(
                codebook,
                round,
                asOf,
                version,
                figures,
                ledger,
                reconciliation,
                coverage,
                vintages.list(),
                summaries(
                        delivered,
                        contributions.stream().map(Contribution::delivery).collect(Collectors.toSet()),
                        round));
    }

    /** The report with what has been published since it was made. */
    public RoundReport published(RoundReport report) {
        List<Publication> published = publications.ofRound(report.round().name());
        return published.isEmpty()
                ? report
                : report.published(
                        vintages(published), published.get(published.size() - 1).runDate());
    }

    /** The figures of our own round of the year before, as last published. */
    private Map<String, BigDecimal> lastYear(Round round) {
        Map<String, BigDecimal> figures = new HashMap<>();
        List<Vintage> before = vintages(publications.ofRound(Integer.toString(round.year() - 1)));
        if (!before.isEmpty()) {
            figures.putAll(before.get(before.size() - 1).values());
        }
        return figures;
    }

    static List<Vintage> vintages(List<Publication> published) {
        return published.stream()
                .filter(p -> p.vintage() > 0)
                .map(Consolidation::vintage)
                .toList();
    }

    private static Vintage vintage(Publication published) {
        Map<String, BigDecimal> values = new HashMap<>();
        published.figures().forEach((code, value) -> values.put(code, new BigDecimal(value)));
        Map<String, FigureStatus> statuses = new HashMap<>();
        published.statuses().forEach((code, status) -> statuses.put(code, FigureStatus.valueOf(status)));
        return new Vintage(
                published.vintage(), published.runDate(), Map.copyOf(values), Map.copyOf(statuses), published.causes());
    }

    /**
     * Whether it came from the State that its name says. What a neighbour put under that name into its own folder was
     * rejected for it, and is nothing that this State did.
     */
    private static boolean isOfItsState(StoredVerdict outcome) {
        return !outcome.found().ofCode().containsKey(FindingCode.FOREIGN_FOLDER);
    }

    private static List<org.svod.reconciliation.Delivery> deliveries(List<StoredVerdict> delivered, Round round) {
        List<org.svod.reconciliation.Delivery> deliveries = new ArrayList<>();
        for (StoredVerdict outcome : delivered) {
            outcome.delivery()
                    .name()
                    .filter(n -> outcome.verdict() != Verdict.DUPLICATE)
                    .ifPresent(n -> deliveries.add(new org.svod.reconciliation.Delivery(
                            n.state(),
                            n.scope(),
                            received(outcome.delivery(), round),
                            outcome.verdict() == Verdict.ACCEPTED)));
        }
        return deliveries;
    }

    /** The run date on which a file was archived, unless the round's list of receipt dates says otherwise. */
    public static LocalDate received(Delivery delivery, Round round) {
        return Optional.ofNullable(round.received().get(delivery.file().toUpperCase(Locale.ROOT)))
                .orElse(delivery.runDate());
    }

    private List<SubmissionSummary> summaries(List<StoredVerdict> delivered, Set<Long> speaking, Round round) {
        List<SubmissionSummary> summaries = new ArrayList<>();
        for (StoredVerdict outcome : delivered) {
            outcome.delivery()
                    .name()
                    .ifPresent(name -> summaries.add(new SubmissionSummary(
                            outcome.delivery().seq(),
                            outcome.delivery().file(),
                            outcome.delivery().nth(),
                            name,
                            outcome.version(),
                            outcome.verdict(),
                            speaking.contains(outcome.delivery().seq()),
                            outcome.delivery().sha256(),
                            received(outcome.delivery(), round),
                            outcome.counts(),
                            outcome.found(),
                            () -> outcomes.findings(outcome.delivery().seq()))));
        }
        return summaries.stream()
                .sorted(Comparator.comparingLong(SubmissionSummary::delivery))
                .toList();
    }
}
