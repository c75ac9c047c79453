package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.svod.finding.FindingCode;
import org.svod.observation.CaseNumber;
import org.svod.observation.Observation;
import org.svod.observation.cases.LineSet;
import org.svod.round.Decision;
import org.svod.round.Round;
import org.svod.submission.DoubtedCell;

/** Which rows are one case, which are a question, and that what was not compared is counted. */
class LetteredCasesTest {

    private static final Round ROUND = RoundFixture.round().build();

    private static Reconciliation reconcile(Round round, List<Contribution> contributions) {
        return new Reconciler(UnionFixture.CODEBOOK, round).reconcile(contributions, List.of());
    }

    private static Contribution says(String state, String... numbers) {
        List<String> rows = new ArrayList<>();
        for (String number : numbers) {
            rows.add("2023-05 EXPLOSIVES OPEN - " + number + " 4");
        }
        return UnionFixture.submitted(state, rows.toArray(String[]::new));
    }

    /** The same, with letters replaced in the number on these lines. */
    private static Contribution lettered(Contribution c, long... lines) {
        return new Contribution(
                c.delivery(),
                c.observations(),
                c.caseTotals(),
                c.cases(),
                new Contribution.Doubts(
                        List.of(), Set.of(), Map.of(c.caseTotals().get(0).cell(), LineSet.of(LongStream.of(lines)))));
    }

    private static List<String> shares(Reconciliation outcome) {
        return outcome.jointCases().stream()
                .map(c -> c.caseRef() + " "
                        + c.shares().stream().map(s -> s.state().code()).toList())
                .toList();
    }

    @Test
    void rowsAsTheyWereWrittenAndRowsWithReplacedLettersAreJudgedApart() {
        Reconciliation outcome = reconcile(
                ROUND,
                List.of(
                        lettered(says("AM", "A-1"), 2),
                        says("BY", "A-1"),
                        says("KZ", "A-1"),
                        lettered(says("RU", "A-1"), 2)));
        assertThat(shares(outcome)).containsExactly("A-1 [BY, KZ]", "A-1 [AM, RU]");
        assertThat(outcome.questions().list()).singleElement().satisfies(q -> {
            assertThat(q.reference()).isEqualTo("A-1 = A-1");
            assertThat(q.reasons()).containsExactly(FindingCode.CASE_REF_LETTERS);
            assertThat(q.rows().states()).extracting(state -> state.code()).containsExactly("AM", "BY", "KZ", "RU");
            assertThat(q.rows().evidence()).hasSize(4);
        });
        assertThat(outcome.questions().possible())
                .singleElement()
                .satisfies(possible -> assertThat(possible.shares())
                        .extracting(share -> share.state().code())
                        .containsExactly("BY", "KZ", "AM", "RU"));
    }

    @Test
    void twoSpellingsAreAQuestionWithoutReplacedLetters() {
        Reconciliation outcome = reconcile(ROUND, List.of(says("KZ", "A-1"), says("RU", "A/1")));
        assertThat(outcome.questions().list())
                .singleElement()
                .satisfies(q -> assertThat(q.reasons()).isEmpty());
    }

    /** The other decision is about numbers that nobody reports. */
    @Test
    void aDecisionThatAnswersNoQuestionMatchesNothing() {
        Round round = RoundFixture.round()
                .decision(Decision.Kind.DIFFERENT, "EXPLOSIVES", "A-1 = A/1", "")
                .decision(Decision.Kind.DIFFERENT, "EXPLOSIVES", "C-1 = C/1", "")
                .build();
        assertThat(reconcile(round, List.of(says("KZ", "A-1"), says("RU", "A/1")))
                        .unmatched())
                .containsExactly(round.decisions().get(1));
    }

    /** Two groups of numbers are joined, then one of them grows: the other must not come along. */
    @Test
    void aGroupOfJoinedNumbersGrowsAlone() {
        Round round = RoundFixture.round()
                .decision(Decision.Kind.SAME, "EXPLOSIVES", "B-1 = B/1", "")
                .decision(Decision.Kind.SAME, "EXPLOSIVES", "A-1 = A.1", "")
                .decision(Decision.Kind.SAME, "EXPLOSIVES", "A.1 = A/1", "")
                .build();
        Reconciliation outcome =
                reconcile(round, List.of(says("KZ", "A-1", "B-1"), says("RU", "A/1", "B/1"), says("UZ", "A.1")));
        assertThat(shares(outcome)).containsExactly("A/1 [KZ, RU, UZ]", "B/1 [KZ, RU]");
        assertThat(outcome.unmatched()).isEmpty();
    }

    /** 200 spellings of one number, by eight States in turn, make more pairs than are listed. */
    @Test
    void pairsThatAreTooManyAreCountedAndNotLost() {
        List<String> states = List.of("AM", "AZ", "BY", "KZ", "KG", "RU", "TM", "UZ");
        List<List<String>> numbers = new ArrayList<>();
        states.forEach(state -> numbers.add(new ArrayList<>()));
        for (int i = 0; i < 200; i++) {
            String number = "A" + "-/.".substring(i % 3, i % 3 + 1) + "0".repeat(i / 12)
                    + "-/._".substring(i / 3 % 4, i / 3 % 4 + 1) + "1";
            assertThat(CaseNumber.parse(number)).isPresent();
            numbers.get(i % states.size()).add(number);
        }
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            contributions.add(says(states.get(i), numbers.get(i).toArray(String[]::new)));
        }
        Reconciliation outcome = reconcile(ROUND, contributions);
        assertThat(outcome.questions().possible().size()).isEqualTo(CaseVariants.MOST_PAIRS);
        assertThat(outcome.questions().notCompared())
                .hasSize(1)
                .allSatisfy((i, n) -> assertThat(n).isPositive());
    }

    @Test
    void aFileInQuestionNamesTheIndicatorsThatItReports() {
        Contribution sent = UnionFixture.submitted(
                "KZ",
                "2023-05 RETURNED NATIONAL RU - 5",
                "2023-05 DETAINED NATIONAL - - 5",
                "2023-05 EXPLOSIVES OPEN - A-1 4");
        Contribution doubted = new Contribution(
                sent.delivery(),
                sent.observations(),
                sent.caseTotals(),
                sent.cases(),
                new Contribution.Doubts(List.of(), Set.of(FindingCode.SAME_FIGURES), Map.of()));
        assertThat(reconcile(ROUND, List.of(doubted)).questions().list())
                .singleElement()
                .satisfies(q -> assertThat(q.rows().concerned())
                        .extracting(indicator -> indicator.code())
                        .containsExactly("DETAINED", "RETURNED", "EXPLOSIVES"));
    }

    @Test
    void aQuestionAboutAValueNamesItsReasons() {
        Contribution sent = UnionFixture.submitted("KZ", "2023-05 DETAINED NATIONAL - - 5");
        Observation row = sent.observations().get(0);
        Contribution doubted = new Contribution(
                sent.delivery(),
                sent.observations(),
                sent.caseTotals(),
                sent.cases(),
                new Contribution.Doubts(
                        List.of(
                                new DoubtedCell(row.cell(), FindingCode.GROUPING_DOUBTED, LineSet.of(LongStream.of(2))),
                                new DoubtedCell(row.cell(), FindingCode.TOTAL_SUSPECTED, LineSet.of(LongStream.of(2)))),
                        Set.of(),
                        Map.of()));
        assertThat(reconcile(ROUND, List.of(doubted)).questions().list())
                .singleElement()
                .satisfies(q -> assertThat(q.reasons())
                        .containsExactlyInAnyOrder(FindingCode.GROUPING_DOUBTED, FindingCode.TOTAL_SUSPECTED));
    }

    /** The doubt is about a line that is no case row of the cell. */
    @Test
    void aRefusalThatTakesNothingAwayMakesNoAdjustment() {
        Contribution sent =
                UnionFixture.submitted("KZ", "2023-05 EXPLOSIVES OPEN - - 7", "2023-05 EXPLOSIVES OPEN - A-1 4");
        Observation plain = sent.observations().get(0);
        Contribution doubted = new Contribution(
                sent.delivery(),
                sent.observations(),
                sent.caseTotals(),
                sent.cases(),
                new Contribution.Doubts(
                        List.of(new DoubtedCell(
                                plain.cell(), FindingCode.GROUPING_DOUBTED, LineSet.of(LongStream.of(plain.line())))),
                        Set.of(),
                        Map.of()));
        Round round = RoundFixture.round()
                .decision(Decision.Kind.REFUSE, "EXPLOSIVES", "KZ 2023-05", "")
                .build();
        assertThat(reconcile(round, List.of(doubted)).adjustments())
                .singleElement()
                .satisfies(a -> assertThat(a.amount()).isEqualByComparingTo("-7"));
    }
}
