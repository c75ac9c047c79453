package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.figures.Ledger;
import org.svod.figures.OpenQuestions;
import org.svod.observation.CaseNumber;
import org.svod.observation.Observation;
import org.svod.observation.cases.LineSet;
import org.svod.round.Decision;
import org.svod.round.Round;

class CaseVariantsTest {

    private static final Round ROUND = RoundFixture.round().build();

    private static Reconciliation reconcile(Round round, Contribution... contributions) {
        return new Reconciler(UnionFixture.CODEBOOK, round).reconcile(List.of(contributions), List.of());
    }

    private static Contribution says(String state, String month, String operation, String number, String value) {
        return UnionFixture.submitted(state, month + " EXPLOSIVES " + operation + " - " + number + " " + value);
    }

    private static BigDecimal total(Reconciliation outcome, Contribution... contributions) {
        return Ledger.of(List.of(contributions), outcome.adjustments()).sum();
    }

    private static Round decided(Decision.Kind kind, String reference) {
        return RoundFixture.round().decision(kind, "EXPLOSIVES", reference, "").build();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        TRAL-23/017, TRAL2317
        TRAL-23-17,  TRAL2317
        TRAL_023.17, TRAL2317
        0012/2023,   122023
        12/0,        120
        A-000,       A0
        A00B01,      A0B1
        """)
    void numbersAreComparedWithoutZerosAtTheHeadOfDigitsAndWithoutSeparators(String number, String compared) {
        assertThat(CaseNumber.compared(number)).isEqualTo(compared);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # one,         month,   operation, other,        month,   operation, asked
        TRAL-23/017,   2023-05, OPEN,      TRAL-23-017,  2023-05, OPEN,      true
        TRAL-23/017,   2023-05, OPEN,      TRAL-23/17,   2023-Q2, OPEN,      true
        TRAL-23/017,   2023-05, LED,       TRAL2317,     2023-05, LED,       true
        TRAL-23/017,   2023-05, OPEN,      TRAL-23-017,  2023-06, OPEN,      false
        TRAL-23/017,   2023-05, OPEN,      TRAL-23-017,  2023-05, LED,       false
        TRAL-23/017,   2023-05, PARTS,     TRAL-23-017,  2023-05, PARTS,     false
        TRAL-23/017,   2023-05, OPEN,      TRAL-23/018,  2023-05, OPEN,      false
        TRAL-23/017,   2023-05, OPEN,      TRAL-23/0170, 2023-05, OPEN,      false
        """)
    void numbersOfOtherStatesThatAreEqualWhenComparedAreAsked(
            String one, String month, String operation, String other, String otherMonth, String under, boolean asked) {
        Contribution kz = says("KZ", month, operation, one, "4");
        Contribution ru = says("RU", otherMonth, under, other, "5");
        Reconciliation outcome = reconcile(ROUND, kz, ru);

        assertThat(outcome.questions().list()).hasSize(asked ? 1 : 0);
        assertThat(outcome.jointCases()).isEmpty();
        assertThat(total(outcome, kz, ru)).isEqualByComparingTo("9");
    }

    @Test
    void oneStateIsNotAskedAboutItsOwnNumbers() {
        Contribution kz =
                UnionFixture.submitted("KZ", "2023-05 EXPLOSIVES OPEN - A-1 4", "2023-05 EXPLOSIVES OPEN - A/1 5");

        assertThat(reconcile(ROUND, kz, says("RU", "2023-05", "OPEN", "B-1", "1"))
                        .questions()
                        .list())
                .isEmpty();
    }

    @Test
    void aPairIsPossibleUnderEachOperationWithTheRowsOfThatOneOnly() {
        Contribution kz = UnionFixture.submitted(
                "KZ",
                "2023-05 EXPLOSIVES OPEN - A-9 4",
                "2023-05 EXPLOSIVES LED - A-9 3",
                "2023-05 EXPLOSIVES OPEN - A10 7");
        Contribution ru = UnionFixture.submitted(
                "RU",
                "2023-05 EXPLOSIVES OPEN - A/9 5",
                "2023-05 EXPLOSIVES LED - A/9 6",
                "2023-05 EXPLOSIVES OPEN - A1-0 8");

        assertThat(reconcile(ROUND, kz, ru).questions().possible())
                .extracting(p -> p.numbers() + " " + p.operation() + " "
                        + p.shares().stream()
                                .map(s -> s.state() + " " + s.value())
                                .toList())
                .containsExactly(
                        "A-9 = A/9 LED [KZ 3, RU 6]", "A-9 = A/9 OPEN [KZ 4, RU 5]", "A1-0 = A10 OPEN [RU 8, KZ 7]");
    }

    @Test
    void anOpenQuestionNamesTheLinesThatAnswerItAndConcernsItsIndicator() {
        Reconciliation outcome = reconcile(
                ROUND,
                says("KZ", "2023-05", "OPEN", "TRAL-23/017", "4"),
                says("RU", "2023-05", "OPEN", "TRAL-23-017", "5"));

        assertThat(outcome.questions().list()).singleElement().satisfies(q -> {
            assertThat(q.lines())
                    .containsExactly(
                            "same,EXPLOSIVES,TRAL-23-017 = TRAL-23/017,,NAME,YYYY-MM-DD,REASON",
                            "different,EXPLOSIVES,TRAL-23-017 = TRAL-23/017,,NAME,YYYY-MM-DD,REASON");
            assertThat(q.rows().evidence()).hasSize(2);
        });
        assertThat(OpenQuestions.of(
                        ROUND, UnionFixture.CODEBOOK, outcome.questions().list(), outcome.questions()))
                .containsExactly(UnionFixture.indicator("EXPLOSIVES"));
    }

    @Test
    void theSameCaseIsSettledAsOneJointCaseAndDifferentCasesCountEach() {
        Contribution kz = says("KZ", "2023-05", "LED", "TRAL-23/017", "4");
        Contribution ru = says("RU", "2023-05", "LED", "TRAL-23-017", "5");
        Reconciliation same = reconcile(decided(Decision.Kind.SAME, "TRAL-23-017 = TRAL-23/017"), kz, ru);

        assertThat(same.jointCases()).singleElement().satisfies(c -> {
            assertThat(c.shares()).hasSize(2);
            assertThat(c.settled()).isEqualByComparingTo("4");
        });
        assertThat(total(same, kz, ru)).isEqualByComparingTo("4");
        assertThat(same.questions().list())
                .singleElement()
                .satisfies(q -> assertThat(q.isOpen()).isFalse());
        assertThat(same.unmatched()).isEmpty();

        Reconciliation different = reconcile(decided(Decision.Kind.DIFFERENT, "TRAL-23-017 = TRAL-23/017"), kz, ru);
        assertThat(different.jointCases()).isEmpty();
        assertThat(different.questions().list()).noneMatch(Question::isOpen);
        assertThat(total(different, kz, ru)).isEqualByComparingTo("9");
    }

    @Test
    void severalPairsOfOneCaseAreJoinedAndCasesKeepTheirOrder() {
        Round round = RoundFixture.round()
                .decision(Decision.Kind.SAME, "EXPLOSIVES", "A-1 = A.1", "")
                .decision(Decision.Kind.SAME, "EXPLOSIVES", "A-1 = A/01", "")
                .build();
        Reconciliation outcome = reconcile(
                round,
                UnionFixture.submitted("AM", "2023-05 EXPLOSIVES OPEN - A-1 3", "2023-05 EXPLOSIVES OPEN - A.0 1"),
                UnionFixture.submitted("KZ", "2023-05 EXPLOSIVES OPEN - A.1 3", "2023-05 EXPLOSIVES OPEN - A.0 1"),
                UnionFixture.submitted("RU", "2023-05 EXPLOSIVES OPEN - A/01 3", "2023-05 EXPLOSIVES OPEN - Z-9 1"),
                UnionFixture.submitted("UZ", "2023-05 EXPLOSIVES OPEN - Z-9 1"));

        assertThat(outcome.jointCases())
                .extracting(c -> c.caseRef() + " " + c.shares().size())
                .containsExactly("A.0 2", "A/01 3", "Z-9 2");
        assertThat(outcome.unmatched()).isEmpty();
    }

    @Test
    void aDecisionAboutNumbersThatNobodyUsesMatchesNothing() {
        assertThat(reconcile(
                                decided(Decision.Kind.SAME, "A-1 = A/1"),
                                says("KZ", "2023-05", "OPEN", "A-1", "4"),
                                says("RU", "2023-05", "OPEN", "B-1", "4"))
                        .unmatched())
                .hasSize(1);
    }

    /** The row of the state whose letters were replaced when it was read. */
    private static Contribution lettered(Contribution c) {
        return new Contribution(
                c.delivery(),
                c.observations(),
                c.caseTotals(),
                c.cases(),
                new Contribution.Doubts(
                        List.of(), Set.of(), Map.of(c.caseTotals().get(0).cell(), LineSet.of(LongStream.of(2)))));
    }

    @Test
    void aNumberThatBecameEqualByItsLettersIsAskedAndCountsApartUntilThen() {
        Contribution kz = lettered(says("KZ", "2023-05", "OPEN", "TRAL-23/017", "4"));
        Contribution ru = says("RU", "2023-05", "OPEN", "TRAL-23/017", "4");

        Reconciliation open = reconcile(ROUND, kz, ru);
        assertThat(open.questions().list())
                .singleElement()
                .satisfies(q -> assertThat(q.reference()).isEqualTo("TRAL-23/017 = TRAL-23/017"));
        assertThat(total(open, kz, ru)).isEqualByComparingTo("8");

        Reconciliation same = reconcile(decided(Decision.Kind.SAME, "TRAL-23/017 = TRAL-23/017"), kz, ru);
        assertThat(same.jointCases()).hasSize(1);
        assertThat(total(same, kz, ru)).isEqualByComparingTo("4");

        Reconciliation different = reconcile(decided(Decision.Kind.DIFFERENT, "TRAL-23/017 = TRAL-23/017"), kz, ru);
        assertThat(total(different, kz, ru)).isEqualByComparingTo("8");
        assertThat(different.questions().list()).noneMatch(Question::isOpen);

        assertThat(reconcile(ROUND, kz, lettered(ru)).jointCases())
                .as("both were written in other letters")
                .hasSize(1);
    }

    @Test
    void theFewVariantsAmongHundredsOfThousandsOfNumbersAreFound() {
        int number = 100_000;
        List<Observation> kz = new ArrayList<>();
        List<Observation> ru = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            kz.add(UnionFixture.row("2023-05 EXPLOSIVES OPEN - K-" + (number + i) + " 1", i + 2));
            boolean variant = i % 10_000 == 7;
            ru.add(UnionFixture.row(
                    "2023-05 EXPLOSIVES OPEN - " + (variant ? "K/" : "R-") + (number + i) + " 1", i + 2));
        }
        Reconciliation outcome = reconcile(
                ROUND,
                UnionFixture.contribution(UnionFixture.state("KZ"), 1, kz),
                UnionFixture.contribution(UnionFixture.state("RU"), 2, ru));

        assertThat(outcome.questions().list()).hasSize(10);
        assertThat(outcome.questions().notCompared()).isEmpty();
    }

    @Test
    void ofTooManyVariantsTheRestIsCounted() {
        int number = CaseVariants.MOST_NUMBERS;
        Contribution[] both = Stream.of("KZ", "RU")
                .map(state -> UnionFixture.contribution(
                        UnionFixture.state(state),
                        state.equals("KZ") ? 1 : 2,
                        LongStream.range(0, number)
                                .mapToObj(i -> UnionFixture.row(
                                        "2023-05 EXPLOSIVES OPEN - A" + (state.equals("KZ") ? "-" : "/")
                                                + (1_000_000 + i) + " 1",
                                        i + 2))
                                .toList()))
                .toArray(Contribution[]::new);
        Reconciliation outcome = reconcile(ROUND, both);

        assertThat(outcome.questions().notCompared().get(UnionFixture.indicator("EXPLOSIVES")))
                .isGreaterThanOrEqualTo(number);
        assertThat(OpenQuestions.of(ROUND, UnionFixture.CODEBOOK, List.of(), outcome.questions()))
                .isNotEmpty();
    }

    @Test
    void theSieveFindsEveryKeyThatComesAgainAndFewOthers() {
        Random random = new Random(7);
        int keys = 50_000;
        KeySieve sieve = new KeySieve(keys);
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            all.add(random.nextLong());
        }
        all.forEach(sieve::add);
        Set<Long> again = new HashSet<>(all.subList(100, 200));
        again.forEach(sieve::add);
        sieve.complete();

        assertThat(again).allMatch(sieve::mayRepeat);
        assertThat(all.stream().filter(k -> !again.contains(k)).filter(sieve::mayRepeat))
                .hasSizeLessThan(100);
        assertThat(sieve.dropped()).isZero();
    }
}
