package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Indicator;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.figures.Ledger;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.period.Period;
import org.svod.publication.ReportEdition;
import org.svod.publication.RoundReport;
import org.svod.publication.RoundReturns;
import org.svod.publication.SubmissionSummary;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.Question;
import org.svod.reconciliation.Questions;
import org.svod.reconciliation.Reconciliation;
import org.svod.reconciliation.RoundFixture;
import org.svod.reconciliation.UnionFixture;
import org.svod.round.Decision;
import org.svod.round.Round;
import org.svod.submission.RowCounts;

/** Answers that were given or taken back since the last publication, as causes of a vintage. */
class AnswerCausesTest {

    private static final Indicator DETAINED = UnionFixture.indicator("DETAINED");

    private final List<SubmissionSummary> submissions = new ArrayList<>();

    /** {@code confirm DETAINED KZ 2023-05}, or {@code refuse KZ_2023-05.csv 2} for a file and its number. */
    private static Round round(String... answers) {
        RoundFixture round = RoundFixture.round();
        for (String answer : answers) {
            String[] words = answer.split(" ", 3);
            Decision.Kind kind = Decision.Kind.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
            if (words[1].endsWith(".csv")) {
                round.decision(kind, words[1], Integer.parseInt(words[2]));
            } else {
                round.decision(kind, words[1], words[2], "");
            }
        }
        return round.build();
    }

    /** A question, with the answer on this line; 0 for none. */
    private static Question question(String indicator, String reference, long line) {
        return new Question(
                Question.Subject.VALUE,
                indicator.isEmpty() ? Optional.empty() : Optional.of(UnionFixture.indicator(indicator)),
                reference,
                Set.of(),
                new Question.Rows(List.of(), Set.of(), List.of()),
                line == 0
                        ? Optional.empty()
                        : Optional.of(new Question.Answer(Decision.Kind.CONFIRM, "P", LocalDate.EPOCH, "r", line)));
    }

    private List<String> causes(
            Round now, Optional<Round> then, Set<Indicator> changed, boolean turned, Question... asked) {
        RoundReport report = new RoundReport(
                new ReportEdition(UnionFixture.CODEBOOK, now, LocalDate.of(2024, 3, 1), "1"),
                List.of(),
                new Ledger(List.of()),
                new Reconciliation(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Questions.NONE),
                new RoundReturns(new Coverage(List.of()), ItemResponses.NONE, submissions),
                List.of(asked),
                List.of());
        return new AnswerCauses(report, changed, turned)
                .since(then).stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "confirm DETAINED KZ 2023-05, DETAINED, false, decision answers confirm DETAINED KZ 2023-05",
        "refuse DETAINED KZ 2023-05, DETAINED, false, decision answers refuse DETAINED KZ 2023-05",
        "same DETAINED A-1 = A-2, DETAINED, false, decision answers same DETAINED A-1 = A-2",
        "different DETAINED A-1 = A-2, DETAINED, false, decision answers different DETAINED A-1 = A-2",
        "confirm DETAINED KZ 2023-05, EXPLOSIVES, false, ",
        "confirm DETAINED KZ 2023-05, EXPLOSIVES, true, decision answers confirm DETAINED KZ 2023-05",
        "accept DETAINED KZ 2023-05, DETAINED, true, ",
        "refuse KZ_2023-05.csv 1, EXPLOSIVES, false, decision answers refuse KZ_2023-05.csv",
        "refuse KZ_2023-05.csv 2, '', true, decision answers refuse KZ_2023-05.csv (2)",
        "refuse KZ_2023-05.csv 2, '', false, "
    })
    void aNewAnswerIsACauseIfItCanHaveBroughtTheChange(String answer, String changed, boolean turned, String cause) {
        Set<Indicator> indicators = changed.isEmpty() ? Set.of() : Set.of(UnionFixture.indicator(changed));
        assertThat(causes(
                        round(answer), Optional.of(round()), indicators, turned, question("DETAINED", "KZ 2023-05", 2)))
                .isEqualTo(cause == null ? List.of() : List.of(cause));
    }

    @Test
    void ofTheFirstPublicationAllAnswersAreNew() {
        assertThat(causes(
                        round("confirm DETAINED KZ 2023-05"),
                        Optional.empty(),
                        Set.of(DETAINED),
                        false,
                        question("DETAINED", "KZ 2023-05", 2)))
                .hasSize(1);
    }

    @Test
    void anAnswerThatStandsAsItStoodIsNoCause() {
        Round round = round("confirm DETAINED KZ 2023-05");
        assertThat(causes(round, Optional.of(round), Set.of(DETAINED), true, question("DETAINED", "KZ 2023-05", 2)))
                .isEmpty();
    }

    @Test
    void anAnswerToNoQuestionIsNoCause() {
        Round round = round("confirm DETAINED KZ 2023-05", "confirm DETAINED KZ 2023-06");
        assertThat(causes(round, Optional.of(round()), Set.of(DETAINED), true, question("DETAINED", "KZ 2023-06", 3)))
                .containsExactly("decision answers confirm DETAINED KZ 2023-06");
        assertThat(causes(round, Optional.of(round()), Set.of(DETAINED), true)).isEmpty();
    }

    @Test
    void anAnswerThatChangedIsOneGivenAndOneTakenBack() {
        assertThat(causes(
                        round("refuse DETAINED KZ 2023-05"),
                        Optional.of(round("confirm DETAINED KZ 2023-05")),
                        Set.of(DETAINED),
                        false,
                        question("DETAINED", "KZ 2023-05", 2)))
                .containsExactly(
                        "decision removed answer confirm DETAINED KZ 2023-05",
                        "decision answers refuse DETAINED KZ 2023-05");
    }

    @Test
    void anAnswerThatWasTakenBackIsACauseIfItsQuestionIsAskedNow() {
        Optional<Round> then = Optional.of(round("confirm DETAINED KZ 2023-05"));
        assertThat(causes(round(), then, Set.of(DETAINED), false, question("DETAINED", "KZ 2023-05", 0)))
                .containsExactly("decision removed answer confirm DETAINED KZ 2023-05");
        assertThat(causes(round(), then, Set.of(DETAINED), false)).isEmpty();
        assertThat(causes(round(), then, Set.of(DETAINED), false, question("DETAINED", "KZ 2023-06", 0)))
                .isEmpty();
        assertThat(causes(round(), then, Set.of(DETAINED), false, question("EXPLOSIVES", "KZ 2023-05", 0)))
                .isEmpty();
        assertThat(causes(round(), then, Set.of(), false, question("DETAINED", "KZ 2023-05", 0)))
                .isEmpty();
    }

    @Test
    void aRefusalOfAFileThatCountsAgainIsACause() {
        Optional<Round> then = Optional.of(round("refuse KZ_2023-05.csv 1"));
        Stream.of(true, false).forEach(inForce -> {
            submissions.clear();
            submissions.add(submission(inForce));
            assertThat(causes(round(), then, Set.of(DETAINED), false))
                    .isEqualTo(inForce ? List.of("decision removed answer refuse KZ_2023-05.csv") : List.of());
        });
        submissions.clear();
        assertThat(causes(round(), Optional.of(round("confirm KZ_2023-05.csv 1")), Set.of(DETAINED), false))
                .isEmpty();
    }

    private static SubmissionSummary submission(boolean inForce) {
        SubmissionName name = new SubmissionName(UnionFixture.state("KZ"), Period.of("2023-05"), OptionalInt.empty());
        return new SubmissionSummary(
                new OutcomeSummary(
                        DeliveryFixture.named(1, name, LocalDate.of(2024, 2, 1)),
                        Outcome.Verdict.ACCEPTED,
                        1,
                        RowCounts.NONE,
                        FindingCounts.NONE),
                inForce,
                () -> Findings.NONE);
    }
}
