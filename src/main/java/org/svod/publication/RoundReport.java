package org.svod.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.figures.Figure;
import org.svod.figures.Ledger;
import org.svod.figures.Vintage;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.Question;
import org.svod.reconciliation.Reconciliation;
import org.svod.round.FileDecision;
import org.svod.round.Round;

/**
 * Everything that is published about a round. All outputs are functions of this report alone, so the same report gives
 * the same bytes.
 *
 * @param codebook the codebook
 * @param round the round
 * @param asOf the date of the figures: run date of the last change to their content
 * @param softwareVersion version of Svod
 * @param figures one figure for every indicator of the codebook, published or not, in sort order
 * @param ledger everything that counts
 * @param reconciliation joint cases, mirror pairs, adjustments, flags
 * @param coverage the verdict on every expected return
 * @param responses what the returns say about each indicator, and what is missing
 * @param questions what only a person can answer, answered or not
 * @param vintages publications that changed a figure, oldest first; the last one is what is published now
 * @param submissions every delivery for this round that came from the state in its name, in the order of delivery
 */
public record RoundReport(
        Codebook codebook,
        Round round,
        LocalDate asOf,
        String softwareVersion,
        List<Figure> figures,
        Ledger ledger,
        Reconciliation reconciliation,
        Coverage coverage,
        ItemResponses responses,
        List<Question> questions,
        List<Vintage> vintages,
        List<SubmissionSummary> submissions) {

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
        return codebook.states().stream()
                .filter(s -> round.expects(s)
                        || submissions.stream()
                                .anyMatch(u -> u.inForce() && u.name().state().equals(s)))
                .toList();
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
        return round.decided().files().stream()
                .filter(d -> !effective.contains(d.line()))
                .toList();
    }

    /** The same report with these deliveries, because more was found about them since. */
    public RoundReport submitted(List<SubmissionSummary> now) {
        return new RoundReport(
                codebook,
                round,
                asOf,
                softwareVersion,
                figures,
                ledger,
                reconciliation,
                coverage,
                responses,
                questions,
                vintages,
                now);
    }

    /** The same report as published: with these vintages, and the date of the last change to its content. */
    public RoundReport published(List<Vintage> now, LocalDate date) {
        return new RoundReport(
                codebook,
                round,
                date,
                softwareVersion,
                figures,
                ledger,
                reconciliation,
                coverage,
                responses,
                questions,
                now,
                submissions);
    }
}
