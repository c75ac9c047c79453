package org.svod.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.analysis.estimates.Estimates;
import org.svod.analysis.estimates.UnionEstimate;
import org.svod.analysis.instruments.TreatyMatrix;
import org.svod.analysis.quality.QualityMeasure;
import org.svod.analysis.quality.QualityReport;
import org.svod.analysis.rules.RoundRules;
import org.svod.analysis.rules.RuleTally;
import org.svod.analysis.series.IndicatorTrend;
import org.svod.analysis.series.Trends;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.figures.Figure;
import org.svod.figures.Ledger;
import org.svod.figures.Vintage;
import org.svod.figures.Vintages;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.Question;
import org.svod.reconciliation.Reconciliation;
import org.svod.round.Background;
import org.svod.round.FileDecision;
import org.svod.round.Justification;
import org.svod.round.QualityHeading;
import org.svod.round.Round;

/**
 * Everything that is published about a round. All outputs are functions of this report alone, so the same report gives
 * the same bytes.
 *
 * @param edition the round and what the report was made with
 * @param figures one figure for every indicator of the codebook, published or not, in sort order
 * @param ledger everything that counts
 * @param reconciliation joint cases, mirror pairs, adjustments, flags
 * @param returns what was expected, what was delivered, and what is missing
 * @param questions what only a person can answer, answered or not
 * @param vintages publications that changed a figure, oldest first; the last one is what is published now
 */
public record RoundReport(
        Edition edition,
        List<Figure> figures,
        Ledger ledger,
        Reconciliation reconciliation,
        Returns returns,
        List<Question> questions,
        List<Vintage> vintages) {

    /**
     * The round that a report is about, and what it was made with.
     *
     * @param codebook the codebook
     * @param round the round
     * @param asOf the date of the figures: run date of the last change to their content
     * @param softwareVersion version of Svod
     * @param background what is known besides the returns
     * @param earlier the figures of earlier rounds, as last published or released, by year and indicator
     * @param releases what was released of the round, oldest first; none if it asks for no approval
     */
    public record Edition(
            Codebook codebook,
            Round round,
            LocalDate asOf,
            String softwareVersion,
            Background background,
            Map<Integer, Map<String, BigDecimal>> earlier,
            List<Vintage> releases) {

        /** With nothing known besides the returns. */
        public Edition(Codebook codebook, Round round, LocalDate asOf, String softwareVersion) {
            this(codebook, round, asOf, softwareVersion, Background.NONE, Map.of(), List.of());
        }

        /** The same with this date of the figures. */
        Edition on(LocalDate date) {
            return new Edition(codebook, round, date, softwareVersion, background, earlier, releases);
        }
    }

    /**
     * The returns of the round.
     *
     * @param coverage the verdict on every expected return
     * @param responses what the returns say about each indicator, and what is missing
     * @param submissions every delivery for this round that came from the state in its name, in the order of delivery
     * @param justifications the explanations of warnings about these deliveries, oldest first
     */
    public record Returns(
            Coverage coverage,
            ItemResponses responses,
            List<SubmissionSummary> submissions,
            List<Justification> justifications) {

        /** Without explanations. */
        public Returns(Coverage coverage, ItemResponses responses, List<SubmissionSummary> submissions) {
            this(coverage, responses, submissions, List.of());
        }
    }

    /** The codebook. */
    public Codebook codebook() {
        return edition.codebook();
    }

    /** The round. */
    public Round round() {
        return edition.round();
    }

    /** The date of the figures: run date of the last change to their content. */
    public LocalDate asOf() {
        return edition.asOf();
    }

    /** Version of Svod. */
    public String softwareVersion() {
        return edition.softwareVersion();
    }

    /** The verdict on every expected return. */
    public Coverage coverage() {
        return returns.coverage();
    }

    /** What the returns say about each indicator, and what is missing. */
    public ItemResponses responses() {
        return returns.responses();
    }

    /** Every delivery for this round that came from the state in its name, in the order of delivery. */
    public List<SubmissionSummary> submissions() {
        return returns.submissions();
    }

    /** The explanations of warnings about the deliveries, oldest first. */
    public List<Justification> justifications() {
        return returns.justifications();
    }

    /** The figures that are published, in sort order. */
    public List<Figure> published() {
        return figures.stream().filter(f -> f.indicator().published()).toList();
    }

    /** The figure of an indicator. */
    public Optional<Figure> figure(Indicator indicator) {
        return figures.stream().filter(f -> f.indicator().equals(indicator)).findFirst();
    }

    /** States that appear in the round, in the order of the codebook: expected ones, and others that have submitted. */
    public List<State> states() {
        return codebook().states().stream()
                .filter(s -> round().expects(s)
                        || submissions().stream()
                                .anyMatch(u -> u.inForce() && u.name().state().equals(s)))
                .toList();
    }

    /** What became of every rule of the codebook; computed at every call. */
    public List<RuleTally> rules() {
        return new RoundRules(codebook(), round().period()).apply(ledger, responses(), reconciliation.mirrorPairs());
    }

    /** The treaties and the States that report, at the end of the round's year; computed at every call. */
    public TreatyMatrix treaties() {
        return TreatyMatrix.of(
                edition.background().treaties(),
                round().expected(),
                round().period().lastDay());
    }

    /** The expected States without a return that counts. */
    public List<State> silentStates() {
        return round().expected().stream()
                .filter(s -> submissions().stream()
                        .noneMatch(u -> u.inForce() && u.name().state().equals(s)))
                .toList();
    }

    /** The quality of the round in numbers; computed at every call. */
    public List<QualityMeasure> quality() {
        return QualityReport.of(
                codebook(),
                round().period().lastDay(),
                new QualityReport.Inputs(
                        published(),
                        ledger,
                        reconciliation,
                        coverage(),
                        submissions().stream().map(SubmissionSummary::outcome).toList(),
                        new QualityReport.Publications(
                                vintages,
                                round().release().planned().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                                edition.releases().stream().map(Vintage::date).findFirst()),
                        comparableYears()));
    }

    /** What the settings say about the quality of the figures in words, by the headings of SIMS. */
    public Map<QualityHeading, Name> qualityTexts() {
        return edition.background().qualityTexts();
    }

    /** The length of the comparable series of each published indicator, by its code. */
    private Map<String, Integer> comparableYears() {
        Trends trends = new Trends(round(), edition.background(), edition.earlier());
        return published().stream()
                .collect(Collectors.toMap(
                        figure -> figure.indicator().code(),
                        figure -> trends.comparableYears(figure, ledger, coverage(), responses())));
    }

    /** Whether a return is missing, and the past of single States is known. */
    public boolean hasEstimates() {
        return !Estimates.missing(coverage()).isEmpty()
                && edition.background().history().lines().stream()
                        .anyMatch(line -> line.state().isPresent());
    }

    /** What the missing returns would probably have said about the published indicators; computed at every call. */
    public List<UnionEstimate> estimates() {
        Estimates estimates =
                new Estimates(round(), ledger, coverage(), edition.background().history());
        return published().stream()
                .map(figure -> estimates.of(figure.indicator()))
                .toList();
    }

    /** Whether anything is known of earlier years. */
    public boolean hasEarlierYears() {
        return !edition.background().history().lines().isEmpty()
                || !edition.earlier().isEmpty();
    }

    /** The published indicators over the years; computed at every call. */
    public List<IndicatorTrend> trends() {
        Trends trends = new Trends(round(), edition.background(), edition.earlier());
        return published().stream()
                .map(figure -> trends.of(figure, ledger, coverage(), responses()))
                .toList();
    }

    /**
     * The columns of the sheet of revisions: the vintages; if the round asks for approval, its releases and, last, the
     * figures as they would be released.
     */
    public List<Vintage> revisions() {
        if (!round().release().asksForApproval()) {
            return vintages;
        }
        Vintages released = new Vintages(edition.releases());
        return released.and(released.following(figures, asOf(), List.of())).list();
    }

    /** The questions that nobody has answered. */
    public List<Question> openQuestions() {
        return questions.stream().filter(Question::isOpen).toList();
    }

    /** The decisions about files that answer no question and refuse no file that counted. */
    public List<FileDecision> unmatchedFiles() {
        Set<Long> effective = questions.stream()
                .flatMap(q -> q.answer().stream())
                .map(Question.Answer::line)
                .collect(Collectors.toSet());
        return round().decided().files().stream()
                .filter(d -> !effective.contains(d.line()))
                .toList();
    }

    /** The same report with these deliveries, because more was found about them since. */
    public RoundReport submitted(List<SubmissionSummary> now) {
        Returns delivered = new Returns(coverage(), responses(), now, justifications());
        return new RoundReport(edition, figures, ledger, reconciliation, delivered, questions, vintages);
    }

    /** The same report as published: with these vintages, and the date of the last change to its content. */
    public RoundReport published(List<Vintage> now, LocalDate date) {
        return new RoundReport(edition.on(date), figures, ledger, reconciliation, returns, questions, now);
    }
}
