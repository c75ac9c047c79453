package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.figures.Bridge;
import org.svod.figures.Ledger;
import org.svod.figures.OpenQuestions;
import org.svod.finding.FindingCode;
import org.svod.observation.CellKey;
import org.svod.observation.cases.LineSet;
import org.svod.round.Decision;
import org.svod.round.QuestionEffect;
import org.svod.round.Round;
import org.svod.submission.DoubtedCell;

class ValueQuestionsTest {

    private static final Contribution RU = UnionFixture.submitted("RU", "2023-05 EXPLOSIVES OPEN - A-1 7");

    /** KZ reports a plain value, a joint case and a case of its own; those on these lines are doubted. */
    private static Contribution kz(long... lines) {
        Contribution sent = UnionFixture.submitted(
                "KZ",
                "2023-05 DETAINED NATIONAL - - 5",
                "2023-05 EXPLOSIVES OPEN - A-1 4",
                "2023-05 EXPLOSIVES OPEN - A-2 1.5");
        LineSet doubted = LineSet.of(LongStream.of(lines));
        return new Contribution(
                sent.delivery(),
                sent.observations(),
                sent.caseTotals(),
                sent.cases(),
                new Contribution.Doubts(
                        cells(sent).stream()
                                .map(cell -> new DoubtedCell(cell, FindingCode.GROUPING_DOUBTED, doubted))
                                .toList(),
                        Set.of(),
                        Map.of()));
    }

    private static List<CellKey> cells(Contribution sent) {
        return List.of(
                sent.observations().get(0).cell(), sent.caseTotals().get(0).cell());
    }

    private static Reconciliation reconcile(Round round, Contribution... contributions) {
        return new Reconciler(UnionFixture.CODEBOOK, round).reconcile(List.of(contributions), List.of());
    }

    private static Contribution counted(Round round, Contribution contribution) {
        return new Reconciler(UnionFixture.CODEBOOK, round)
                .counted(List.of(contribution))
                .get(0);
    }

    private static Bridge bridge(String indicator, Reconciliation outcome, Contribution... contributions) {
        return Ledger.of(List.of(contributions), outcome.adjustments())
                .of(UnionFixture.CODEBOOK.indicators().get(indicator))
                .bridge()
                .orElseThrow();
    }

    private static Bridge parts(String reported, String joint, String decision) {
        return new Bridge(new BigDecimal(reported), new BigDecimal(joint), BigDecimal.ZERO, new BigDecimal(decision));
    }

    private static void same(Bridge found, Bridge wanted) {
        assertThat(found.reported()).isEqualByComparingTo(wanted.reported());
        assertThat(found.joint()).isEqualByComparingTo(wanted.joint());
        assertThat(found.decision()).isEqualByComparingTo(wanted.decision());
    }

    @Test
    void anOpenQuestionCountsItsValueAndNamesTheLinesThatAnswerIt() {
        Reconciliation outcome = reconcile(RoundFixture.round().build(), kz(2), RU);

        assertThat(outcome.adjustments()).noneMatch(a -> a.component() == Component.DECISION);
        assertThat(outcome.questions().list())
                .first()
                .satisfies(q -> assertThat(q.lines())
                        .containsExactly(
                                "confirm,DETAINED,KZ 2023-05,,NAME,YYYY-MM-DD,REASON",
                                "refuse,DETAINED,KZ 2023-05,,NAME,YYYY-MM-DD,REASON"));
    }

    @Test
    void aRefusedPlainValueIsTakenAwayUnderDecisionsAndIsMissing() {
        Round round = RoundFixture.round()
                .decision(Decision.Kind.REFUSE, "DETAINED", "KZ 2023-05", "")
                .build();
        Contribution kz = kz(2);
        Reconciliation outcome = reconcile(round, kz);

        same(bridge("DETAINED", outcome, kz), parts("5", "0", "-5"));
        assertThat(counted(round, kz).observations())
                .singleElement()
                .satisfies(row -> assertThat(row.value()).isEmpty());
        assertThat(outcome.unmatched()).isEmpty();
    }

    @Test
    void aRefusedCaseRowTakesNoPartInItsCaseAndItsOwnValueIsTakenAway() {
        Round round = RoundFixture.round()
                .decision(Decision.Kind.REFUSE, "EXPLOSIVES", "KZ 2023-05", "")
                .build();
        Contribution kz = kz(3);
        Reconciliation outcome = reconcile(round, kz, RU);

        assertThat(outcome.jointCases()).isEmpty();
        same(bridge("EXPLOSIVES", outcome, kz, RU), parts("12.5", "0", "-4"));
        assertThat(counted(round, kz).caseTotals())
                .singleElement()
                .satisfies(total -> assertThat(total.missing()).isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-15, true", "2024-02-16, false"})
    void anAnswerIsAboutValuesThatHadComeByThatDay(LocalDate received, boolean answered) {
        Round round = RoundFixture.round()
                .decision(Decision.Kind.CONFIRM, "DETAINED", "KZ 2023-05", "")
                .build();
        Contribution kz = kz(2);
        SubmissionName name = kz.delivery().named();
        Contribution later = new Contribution(
                DeliveryFixture.named(kz.delivery().number(), name, received),
                kz.observations(),
                kz.caseTotals(),
                kz.cases(),
                kz.doubts());
        Reconciliation outcome = reconcile(round, later);

        assertThat(outcome.questions().list().get(0).answer().isPresent()).isEqualTo(answered);
        assertThat(outcome.unmatched()).hasSize(answered ? 0 : 1);
    }

    @Test
    void aConfirmedFileAnswersAllQuestionsAboutItsValues() {
        Round round = RoundFixture.round()
                .decision(Decision.Kind.CONFIRM, "KZ_2023.csv", 1)
                .build();
        Contribution kz = kz(2, 3);
        Reconciliation outcome = reconcile(round, kz);

        assertThat(kz.delivery().file()).isEqualTo("KZ_2023.csv");
        assertThat(outcome.questions().list()).hasSize(2).noneMatch(Question::isOpen);
        assertThat(outcome.adjustments()).isEmpty();
    }

    @Test
    void aDecisionAboutAValueThatIsNotDoubtedMatchesNothing() {
        Round round = RoundFixture.round()
                .decision(Decision.Kind.REFUSE, "DETAINED", "KZ 2023-06", "")
                .build();

        assertThat(reconcile(round, kz(2)).unmatched()).hasSize(1);
    }

    @Test
    void openQuestionsConcernTheirIndicatorsUnlessTheyOnlyInform() {
        List<Question> questions =
                reconcile(RoundFixture.round().build(), kz(2)).questions().list();
        Round informs = RoundFixture.round().questions(QuestionEffect.INFORM).build();

        assertThat(OpenQuestions.of(RoundFixture.round().build(), UnionFixture.CODEBOOK, questions, Questions.NONE))
                .extracting(i -> i.code())
                .contains("DETAINED");
        assertThat(OpenQuestions.of(informs, UnionFixture.CODEBOOK, questions, Questions.NONE))
                .isEmpty();
    }
}
