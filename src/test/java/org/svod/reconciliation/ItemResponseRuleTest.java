package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.codebook.Indicator;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.reconciliation.ItemResponse.Answer;
import org.svod.round.Decision;
import org.svod.round.Round;
import org.svod.round.Silence;
import org.svod.round.SilenceSettings;

class ItemResponseRuleTest {

    private static final Indicator DETAINED = UnionFixture.indicator("DETAINED");

    private static Return returned(String state, String period, Return.Verdict verdict) {
        LocalDate due = Period.of(period).lastDay().plusDays(15);
        return new Return(UnionFixture.state(state), Period.of(period), due, Optional.of(due), verdict, 0);
    }

    private static ItemResponses responses(Round round, String period, String... rows) {
        List<Contribution> contributions = rows.length == 0 ? List.of() : List.of(UnionFixture.submitted("KZ", rows));
        Coverage coverage = new Coverage(List.of(returned("KZ", period, Return.Verdict.ON_TIME)));
        return new ItemResponseRule(UnionFixture.CODEBOOK, round).responses(contributions, coverage);
    }

    private static Round silent(Silence ordinary, Map<String, Silence> exceptions) {
        return RoundFixture.round()
                .silence(new SilenceSettings(ordinary, exceptions))
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # period | rows of the return                                                  | answer
                    2023-05  | 2023-05 DETAINED NATIONAL - - 7                                     | SAID
                    2023-05  | 2023-05 DETAINED NATIONAL - - 0                                     | SAID
                    2023-05  | 2023-05 DETAINED NATIONAL - - M                                     | MISSING
                    2023-05  | 2023-05 DETAINED LED - - 7; 2023-05 DETAINED NATIONAL - - M         | MISSING
                    2023-05  | 2023-05 DETAINED LED - A-1 7                                        | SAID
                    2023-05  | 2023-05 DETAINED LED - A-1 M                                        | MISSING
                    2023-05  | 2023-05 EXPLOSIVES NATIONAL - - 7                                   | SILENT
                    2023-05  | 2023-06 DETAINED NATIONAL - - 7                                     | SILENT
                    2023-05  | 2023-Q2 DETAINED NATIONAL - - 7                                     | SAID
                    2023-05  | 2023 DETAINED NATIONAL - - M                                        | MISSING
                    2023-Q2  | 2023-04 DETAINED NATIONAL - - 7; 2023-05 DETAINED NATIONAL - - M    | MISSING
                    2023-Q2  | 2023-06 DETAINED NATIONAL - - 7                                     | SAID
                    """)
    void tellsApartWhatIsSaidMissingAndSilent(String period, String rows, Answer answer) {
        ItemResponses found = responses(RoundFixture.round().build(), period, rows.split("; *"));

        for (Answer each : Answer.values()) {
            assertThat(found.count(DETAINED, each)).as(each.name()).isEqualTo(each == answer ? 1 : 0);
        }
        assertThat(found.openOf(DETAINED)).hasSize(answer == Answer.MISSING ? 1 : 0);
    }

    @Test
    void silenceIsMissingWhereTheRoundSaysSo() {
        String row = "2023-05 EXPLOSIVES NATIONAL - - 7";

        assertThat(responses(silent(Silence.NIL, Map.of()), "2023-05", row).openOf(DETAINED))
                .isEmpty();
        assertThat(responses(silent(Silence.MISSING, Map.of()), "2023-05", row).openOf(DETAINED))
                .hasSize(1);
        assertThat(responses(silent(Silence.NIL, Map.of("DETAINED", Silence.MISSING)), "2023-05", row)
                        .openOf(DETAINED))
                .hasSize(1);
        assertThat(responses(silent(Silence.MISSING, Map.of("DETAINED", Silence.NIL)), "2023-05", row)
                        .openOf(DETAINED))
                .isEmpty();
    }

    @Test
    void aDecisionAcceptsThatAValueStaysMissing() {
        Round round = RoundFixture.round()
                .decision(Decision.Kind.ACCEPT, "DETAINED", "KZ 2023-05", "")
                .decision(Decision.Kind.ACCEPT, "DETAINED", "KZ 2023-06", "")
                .build();

        ItemResponses found = responses(round, "2023-05", "2023-05 DETAINED NATIONAL - - M");

        assertThat(found.open()).isEmpty();
        assertThat(found.accepted()).hasSize(1);
        assertThat(found.unmatched(round.decisions()))
                .extracting(Decision::reference)
                .containsExactly("KZ 2023-06");
    }

    @Test
    void aReturnThatIsNotThereSaysNothing() {
        Coverage coverage = new Coverage(List.of(
                returned("KZ", "2023-05", Return.Verdict.MISSING), returned("RU", "2023-05", Return.Verdict.REJECTED)));

        ItemResponses found = new ItemResponseRule(UnionFixture.CODEBOOK, silent(Silence.MISSING, Map.of()))
                .responses(List.of(), coverage);

        assertThat(found.open()).isEmpty();
        assertThat(Arrays.stream(Answer.values())
                        .mapToLong(a -> found.count(DETAINED, a))
                        .sum())
                .isZero();
    }

    @Test
    void aReturnWithAMissingValueIsAStateOfItsOwn() {
        Coverage before = new Coverage(List.of(
                returned("KZ", "2023-05", Return.Verdict.LATE), returned("RU", "2023-05", Return.Verdict.ON_TIME)));
        ItemResponses found = new ItemResponseRule(
                        UnionFixture.CODEBOOK, RoundFixture.round().build())
                .responses(List.of(UnionFixture.submitted("KZ", "2023-05 DETAINED NATIONAL - - M")), before);

        Coverage after = before.with(found);

        assertThat(after.returns())
                .extracting(Return::verdict)
                .containsExactly(Return.Verdict.INCOMPLETE, Return.Verdict.ON_TIME);
        assertThat(after.counted()).isEqualTo(2);
        assertThat(after.complete()).isTrue();
    }

    static IntStream rounds() {
        return IntStream.range(0, 200);
    }

    /** By brute force over months: a figure is complete only where no month of any State has a missing value. */
    @ParameterizedTest
    @MethodSource("rounds")
    void nothingMissingIsEverPassedOver(int seed) {
        Random random = new Random(seed);
        Round round = RoundFixture.round().frequency("KG", Frequency.QUARTERLY).build();
        List<Contribution> contributions = new ArrayList<>();
        List<Return> returns = new ArrayList<>();
        boolean missing = false;
        for (String state : List.of("KZ", "KG", "RU")) {
            List<String> rows = new ArrayList<>();
            for (Period period : Period.allOf(2023, round.frequencyOf(UnionFixture.state(state)))) {
                returns.add(returned(state, period.toString(), Return.Verdict.ON_TIME));
                for (Period month : period.months()) {
                    if (random.nextInt(3) > 0) {
                        boolean blank = random.nextInt(40) == 0;
                        missing |= blank;
                        rows.add(month + " DETAINED "
                                + (random.nextBoolean() ? "LED - C-" + rows.size() : "NATIONAL - -") + " "
                                + (blank ? "M" : random.nextInt(9)));
                    }
                }
            }
            contributions.add(UnionFixture.submitted(state, rows.toArray(String[]::new)));
        }

        ItemResponses found =
                new ItemResponseRule(UnionFixture.CODEBOOK, round).responses(contributions, new Coverage(returns));

        assertThat(found.openOf(DETAINED).isEmpty()).isEqualTo(!missing);
        assertThat(Arrays.stream(Answer.values())
                        .mapToLong(a -> found.count(DETAINED, a))
                        .sum())
                .isEqualTo(returns.size());
    }
}
