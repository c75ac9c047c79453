package org.svod.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.OutcomeSummary;
import org.svod.acceptance.PackedOutcomes;
import org.svod.analysis.mirror.FlowMonths;
import org.svod.analysis.quality.PastQuality;
import org.svod.analysis.series.YearBefore;
import org.svod.codebook.Codebook;
import org.svod.databank.PublicationRepository;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.QualityRepository;
import org.svod.databank.StoredOutcomes;
import org.svod.databank.SubmissionRepository;
import org.svod.figures.Completeness;
import org.svod.figures.Figure;
import org.svod.figures.FigureCalculator;
import org.svod.figures.FigureStatus;
import org.svod.figures.LastYear;
import org.svod.figures.Ledger;
import org.svod.figures.OpenQuestions;
import org.svod.figures.Vintage;
import org.svod.figures.Vintages;
import org.svod.finding.FindingCode;
import org.svod.publication.OtherRounds;
import org.svod.publication.ReportEdition;
import org.svod.publication.RoundReport;
import org.svod.publication.RoundReturns;
import org.svod.publication.RoundRows;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.Submissions;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.CoverageRule;
import org.svod.reconciliation.FileQuestions;
import org.svod.reconciliation.ItemResponseRule;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.Parallel;
import org.svod.reconciliation.Question;
import org.svod.reconciliation.Reconciler;
import org.svod.reconciliation.Reconciliation;
import org.svod.round.ReleasedFigures;
import org.svod.round.Round;
import org.svod.round.RoundContext;

/** Makes the report of a round from what is stored: the same store, settings and run date give the same report. */
public final class Consolidation {

    private final SubmissionRepository submissions;
    private final StoredOutcomes outcomes;
    private final PublicationRepository publications;
    private final QualityRepository quality;
    private final String version;
    private final Parallel parallel;

    public Consolidation(
            SubmissionRepository submissions,
            StoredOutcomes outcomes,
            PublicationRepository publications,
            QualityRepository quality,
            String version,
            Parallel parallel) {
        this.submissions = submissions;
        this.outcomes = outcomes;
        this.publications = publications;
        this.quality = quality;
        this.version = version;
        this.parallel = parallel;
    }

    /** Why the round has no report at present; empty if it has one. */
    public Optional<RoundWaitsException> waiting(Round round) {
        int returns = outcomes.toReread(round.year());
        return returns == 0 ? Optional.empty() : Optional.of(new RoundWaitsException(round.name(), returns));
    }

    /**
     * The report as it stands on the run date, with the vintages published so far.
     *
     * @throws RoundWaitsException if returns of the round are to be read again: one report never mixes two codebooks
     */
    public RoundReport report(RoundContext context) {
        waiting(context.round()).ifPresent(waits -> {
            throw waits;
        });
        Codebook codebook = context.codebook();
        Round round = context.round();
        FileAnswers answers = FileAnswers.of(round);
        List<Contribution> contributions = submissions.contributions(round.year(), answers, codebook);
        Reconciler reconciler = new Reconciler(codebook, round, parallel);
        List<Contribution> yearBefore = submissions.contributions(
                round.year() - 1, new FileAnswers(context.neighbours().filesBefore()), codebook);
        Reconciliation reconciliation = reconciler.reconcile(
                contributions, yearBefore, context.background().breaks());
        Ledger ledger = Ledger.of(contributions, reconciliation.adjustments());
        List<OutcomeSummary> delivered = PackedOutcomes.of(outcomes.ofYear(round.year(), codebook).stream()
                .filter(Consolidation::isOfItsState)
                .map(outcome -> outcome.of(outcome.delivery().dated(round))));
        List<Question> questions = Stream.concat(
                        reconciliation.questions().list().stream(),
                        new FileQuestions(codebook, answers).about(delivered).stream())
                .toList();
        List<OutcomeSummary> answered = PackedOutcomes.of(delivered.stream().map(outcome -> outcome.after(answers)));
        Coverage received = new CoverageRule(context).coverage(answered);
        ItemResponses responses =
                new ItemResponseRule(codebook, round).responses(reconciler.counted(contributions), received);
        Coverage coverage = received.with(responses);
        List<Publication> published = publications.ofRound(round.name());
        Vintages vintages = new Vintages(vintages(published));
        List<Figure> figures = new FigureCalculator(context)
                .figures(
                        ledger,
                        new Completeness(
                                coverage,
                                responses,
                                OpenQuestions.of(round, codebook, questions, reconciliation.questions())),
                        vintages,
                        lastYear(context));
        return new RoundReport(
                new ReportEdition(
                        codebook,
                        round,
                        dateOfFigures(published).orElse(context.runDate()),
                        version,
                        context.background().with(YearBefore.lines(codebook, yearBefore)),
                        new OtherRounds(
                                earlier(context),
                                new PastQuality(quality.find(Integer.toString(round.year() - 1)), true),
                                flows(context, reconciliation, new Stated(contributions, responses, yearBefore))),
                        Vintage.ofReleases(context.releases().ofRound())),
                figures,
                ledger,
                reconciliation,
                new RoundReturns(
                        coverage,
                        responses,
                        summaries(
                                answered,
                                contributions.stream()
                                        .map(contribution ->
                                                contribution.delivery().number())
                                        .collect(Collectors.toSet())),
                        context.justifications()),
                questions,
                vintages.list());
    }

    /** The rows that count in a round, as they are stored now. */
    public RoundRows rows(RoundReport report) {
        Round round = report.round();
        List<Contribution> contributions =
                submissions.contributions(round.year(), FileAnswers.of(round), report.codebook());
        return new RoundRows(
                contributions,
                new Reconciler(report.codebook(), round).counted(contributions),
                outcomes::understanding);
    }

    /** The report with what has been published since it was made. */
    public RoundReport published(RoundReport report) {
        List<Publication> published = publications.ofRound(report.round().name());
        return dateOfFigures(published)
                .map(date -> report.published(vintages(published), date))
                .orElse(report);
    }

    /** The date of the last publication in which more than advice changed; empty if there is none. */
    static Optional<LocalDate> dateOfFigures(List<Publication> published) {
        Optional<LocalDate> date = Optional.empty();
        String content = "";
        for (Publication one : published) {
            if (content.isEmpty() || !ContentFingerprint.differInAdviceOnly(one.content(), content)) {
                date = Optional.of(one.runDate());
            }
            content = one.content();
        }
        return date;
    }

    /** Our own round of the year before, as last published. */
    private LastYear lastYear(RoundContext context) {
        int year = context.round().year();
        Map<Integer, Set<String>> expected = context.background().expected();
        boolean sameStates = expected.getOrDefault(year - 1, Set.of()).equals(expected.getOrDefault(year, Set.of()));
        List<Vintage> before = vintages(publications.ofRound(Integer.toString(year - 1)));
        return before.isEmpty()
                ? new LastYear(Map.of(), Map.of(), sameStates)
                : before.get(before.size() - 1).asLastYear(sameStates);
    }

    /** What is stated in a round, and in that of the year before. */
    private record Stated(List<Contribution> inYear, ItemResponses responses, List<Contribution> yearBefore) {}

    /** What is said about flows, where there are flows. */
    private FlowMonths flows(RoundContext context, Reconciliation reconciliation, Stated stated) {
        if (reconciliation.mirrorPairs().isEmpty()) {
            return FlowMonths.NONE;
        }
        List<Contribution> beside = new ArrayList<>(stated.yearBefore());
        context.neighbours()
                .next()
                .ifPresent(next -> beside.addAll(submissions.contributions(
                        context.round().year() + 1,
                        new FileAnswers(next.files()),
                        next.codebook(),
                        FlowMonths::concerns)));
        return FlowMonths.of(beside, stated.inYear(), stated.responses());
    }

    /** The figures of all earlier rounds, as last published. */
    private Map<Integer, Map<String, BigDecimal>> earlier(RoundContext context) {
        Map<Integer, Map<String, BigDecimal>> earlier = new HashMap<>();
        for (int year : context.background().expected().keySet()) {
            Map<String, BigDecimal> figures = year < context.round().year() ? shown(year, context) : Map.of();
            if (!figures.isEmpty()) {
                earlier.put(year, figures);
            }
        }
        return Map.copyOf(earlier);
    }

    /** The figures of a year that may be shown: what is released, if the round of the year asks for approval. */
    private Map<String, BigDecimal> shown(int year, RoundContext context) {
        Optional<ReleasedFigures> released = context.releases().ofYear(year);
        if (released.isPresent()) {
            Map<String, BigDecimal> figures = new HashMap<>();
            released.get().values().forEach((code, value) -> figures.put(code, new BigDecimal(value)));
            return Map.copyOf(figures);
        }
        List<Vintage> published = vintages(publications.ofRound(Integer.toString(year)));
        return published.isEmpty()
                ? Map.of()
                : published.get(published.size() - 1).values();
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
        return new Vintage(
                published.vintage(), published.runDate(), Map.copyOf(values), statuses(published), published.causes());
    }

    private static Map<String, FigureStatus> statuses(Publication published) {
        Map<String, FigureStatus> statuses = new HashMap<>();
        published.statuses().forEach((code, status) -> statuses.put(code, FigureStatus.valueOf(status)));
        return Map.copyOf(statuses);
    }

    /**
     * Whether the file came from the State in its name. If another State put a file with this name into its own folder,
     * the file was rejected; this State has nothing to do with it.
     */
    private static boolean isOfItsState(OutcomeSummary outcome) {
        return !outcome.found().ofCode().containsKey(FindingCode.FOREIGN_FOLDER);
    }

    private List<SubmissionSummary> summaries(List<OutcomeSummary> delivered, Set<Long> speaking) {
        return new Submissions(
                PackedOutcomes.of(delivered.stream()
                        .filter(outcome -> outcome.delivery().name().isPresent())),
                speaking,
                outcomes::findings);
    }
}
