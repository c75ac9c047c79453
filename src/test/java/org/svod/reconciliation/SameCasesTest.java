package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.State;
import org.svod.figures.Ledger;
import org.svod.period.Period;
import org.svod.round.Decision;
import org.svod.round.Round;

/** Case numbers that a decision has joined: their rows are one case, also if one of the numbers never comes. */
class SameCasesTest {

    private static final Round JOINED = RoundFixture.round()
            .decision(Decision.Kind.SAME, "EXPLOSIVES", "A-1 = A/1", "")
            .build();

    /** {@code KZ A-1 4; RU A/1 4}: who reports which case with which value. */
    private static List<Contribution> said(String texts) {
        Map<String, List<String>> rows = List.of(texts.split("; *", -1)).stream()
                .map(text -> text.split(" ", -1))
                .collect(Collectors.groupingBy(
                        f -> f[0],
                        java.util.TreeMap::new,
                        Collectors.mapping(
                                f -> "2023-05 EXPLOSIVES OPEN - " + f[1] + " " + f[2], Collectors.toList())));
        return rows.entrySet().stream()
                .map(e -> UnionFixture.submitted(e.getKey(), e.getValue().toArray(String[]::new)))
                .toList();
    }

    /** {@code A/1 [KZ, RU]}: the joint cases with their States. */
    private static String cases(Reconciliation outcome) {
        return outcome.jointCases().stream()
                .map(c -> c.caseRef() + " "
                        + c.shares().stream().map(s -> s.state().code()).toList())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        KZ A-1 4; RU A/1 4                       | A/1 [KZ, RU]     | 4
        KZ A-1 4; UZ A-1 4; RU A/1 4             | A/1 [KZ, RU, UZ] | 4
        KZ A-1 4; RU A-1 4                       | A/1 [KZ, RU]     | 4
        KZ A-1 4; RU A-1 4; KZ B-1 5             | A/1 [KZ, RU]     | 9
        KZ A-1 4; RU A-1 4; KZ B-1 5; RU B-1 5   | A/1 [KZ, RU]; B-1 [KZ, RU] | 9
        KZ A/1 4; RU A/1 4                       | A/1 [KZ, RU]     | 4
        KZ A-1 4; RU B-1 5                       | ~~               | 9
        """)
    void theirRowsAreOneCase(String texts, String cases, String total) {
        List<Contribution> said = said(texts);
        Reconciliation outcome = new Reconciler(UnionFixture.CODEBOOK, JOINED).reconcile(said, List.of());

        assertThat(cases(outcome)).isEqualTo(cases);
        assertThat(Ledger.of(said, outcome.adjustments()).sum()).isEqualByComparingTo(total);
    }

    @Test
    void aDecisionAboutAnotherIndicatorJoinsNothing() {
        Round other = RoundFixture.round()
                .decision(Decision.Kind.SAME, "DETAINED", "A-1 = A/1", "")
                .build();
        assertThat(cases(new Reconciler(UnionFixture.CODEBOOK, other).reconcile(said("KZ A-1 4; RU A/1 4"), List.of())))
                .isEmpty();
    }

    private static Question question(String reference, String indicator, String... states) {
        return new Question(
                Question.Subject.VALUE,
                Optional.of(UnionFixture.indicator(indicator)),
                reference,
                Set.of(),
                new Question.Rows(
                        List.of(states).stream().map(UnionFixture::state).toList(), Set.of(), List.of()),
                Optional.empty());
    }

    @Test
    void aQuestionConcernsTheStatesOfItsRows() {
        State kz = UnionFixture.state("KZ");
        assertThat(question("KZ 2023-05", "DETAINED", "AM", "KZ").concerns(kz)).isTrue();
        assertThat(question("AM 2023-05", "DETAINED", "AM").concerns(kz)).isFalse();
    }

    @Test
    void questionsAreInTheOrderOfReferenceAndIndicator() {
        List<Question> given = List.of(
                question("KZ 2023-05", "RETURNED"),
                question("KZ 2023-05", "DETAINED"),
                question("AM 2023-05", "RETURNED"));

        assertThat(Questions.of(given, List.of(), Map.of()).list())
                .containsExactly(given.get(2), given.get(1), given.get(0));
    }

    @Test
    void onlyAnAcceptanceOfThisValueHasAnEffect() {
        Round round = RoundFixture.round()
                .decision(Decision.Kind.ACCEPT, "DETAINED", "KZ 2023-05", "")
                .decision(Decision.Kind.ACCEPT, "RETURNED", "KZ 2023-05", "")
                .decision(Decision.Kind.ACCEPT, "DETAINED", "KZ 2023-06", "")
                .decision(Decision.Kind.CONFIRM, "DETAINED", "KZ 2023-07", "")
                .build();
        ItemResponses responses = new ItemResponses(
                Map.of(),
                List.of(),
                List.of(new ItemResponse(
                        UnionFixture.state("KZ"),
                        Period.of("2023-05"),
                        UnionFixture.indicator("DETAINED"),
                        ItemResponse.Answer.MISSING)));

        assertThat(responses.unmatched(round.decisions()))
                .containsExactly(round.decisions().get(1), round.decisions().get(2));
    }
}
