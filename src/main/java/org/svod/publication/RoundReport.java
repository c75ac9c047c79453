package org.svod.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.analysis.estimates.Estimates;
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
import org.svod.round.FileDecision;
import org.svod.round.Justification;
import org.svod.round.QualityHeading;
import org.svod.round.Round;

/**
 * Everything that is published about a round. All outputs are functions of this report alone, so the same report gives
 * the same bytes. Cannot be changed; safe for use by several threads.
 */
public final class RoundReport {

    private final ReportEdition edition;
    private final List<Figure> figures;
    private final Ledger ledger;
    private final Reconciliation reconciliation;
    private final RoundReturns returns;
    private final List<Question> questions;
    private final List<Vintage> vintages;
    private final RoundAnalysis analysis;

    /**
     * A report.
     *
     * @param edition the round and what the report was made with
     * @param figures one figure for every indicator of the codebook, published or not, in sort order
     * @param ledger everything that counts
     * @param reconciliation joint cases, mirror pairs, adjustments, flags
     * @param returns what was expected, what was delivered, and what is missing
     * @param questions what only a person can answer, answered or not
     * @param vintages publications that changed a figure, oldest first; the last one is what is published now
     */
    public RoundReport(
            ReportEdition edition,
            List<Figure> figures,
            Ledger ledger,
            Reconciliation reconciliation,
            RoundReturns returns,
            List<Question> questions,
            List<Vintage> vintages) {
        this.edition = edition;
        this.figures = figures;
        this.ledger = ledger;
        this.reconciliation = reconciliation;
        this.returns = returns;
        this.questions = questions;
        this.vintages = vintages;
        this.analysis = new RoundAnalysis(this);
    }

    /** The round and what the report was made with. */
    public ReportEdition edition() {
        return edition;
    }

    /** One figure for every indicator of the codebook, published or not, in sort order. */
    public List<Figure> figures() {
        return figures;
    }

    /** Everything that counts. */
    public Ledger ledger() {
        return ledger;
    }

    /** Joint cases, mirror pairs, adjustments, flags. */
    public Reconciliation reconciliation() {
        return reconciliation;
    }

    /** What was expected, what was delivered, and what is missing. */
    public RoundReturns returns() {
        return returns;
    }

    /** What only a person can answer, answered or not. */
    public List<Question> questions() {
        return questions;
    }

    /** Publications that changed a figure, oldest first; the last one is what is published now. */
    public List<Vintage> vintages() {
        return vintages;
    }

    /** What is worked out from the report; each result once. */
    public RoundAnalysis analysis() {
        return analysis;
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
        Set<State> counting = counting();
        return codebook().states().stream()
                .filter(s -> round().expects(s) || counting.contains(s))
                .toList();
    }

    /** The expected States without a return that counts. */
    public List<State> silentStates() {
        Set<State> counting = counting();
        return round().expected().stream().filter(s -> !counting.contains(s)).toList();
    }

    /** The States with a return that counts. */
    private Set<State> counting() {
        return submissions().stream()
                .filter(SubmissionSummary::inForce)
                .map(u -> u.name().state())
                .collect(Collectors.toSet());
    }

    /** What the settings say about the quality of the figures in words, by the headings of SIMS. */
    public Map<QualityHeading, Name> qualityTexts() {
        return edition.background().qualityTexts();
    }

    /** Whether a return is missing, and the past of single States is known. */
    public boolean hasEstimates() {
        return !Estimates.missing(coverage()).isEmpty()
                && edition.background().history().lines().stream()
                        .anyMatch(line -> line.state().isPresent());
    }

    /** Whether anything is known of earlier years. */
    public boolean hasEarlierYears() {
        return !edition.background().history().lines().isEmpty()
                || !edition.others().figures().isEmpty();
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
        RoundReturns delivered = new RoundReturns(coverage(), responses(), now, justifications());
        return new RoundReport(edition, figures, ledger, reconciliation, delivered, questions, vintages);
    }

    /** The same report as published: with these vintages, and the date of the last change to its content. */
    public RoundReport published(List<Vintage> now, LocalDate date) {
        return new RoundReport(edition.on(date), figures, ledger, reconciliation, returns, questions, now);
    }
}
