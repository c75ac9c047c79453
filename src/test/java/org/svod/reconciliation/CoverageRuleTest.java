package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.delivery.Delivery;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.round.RoundContext;
import org.svod.submission.RowCounts;

class CoverageRuleTest {

    private static Coverage coverage(String runDate, List<OutcomeSummary> deliveries) {
        return new CoverageRule(new RoundContext(
                        UnionFixture.CODEBOOK,
                        RoundFixture.round()
                                .frequency("KG", Frequency.QUARTERLY)
                                .build(),
                        List.of(),
                        LocalDate.parse(runDate)))
                .coverage(deliveries);
    }

    /** As {@code 2023-05 2023-06-10 accepted}. */
    private static OutcomeSummary delivery(String state, String text, long number) {
        String[] fields = text.split(" ", -1);
        Delivery delivery = DeliveryFixture.named(
                number,
                new SubmissionName(UnionFixture.state(state), Period.of(fields[0]), OptionalInt.empty()),
                LocalDate.parse(fields[1]));
        boolean withdrawn = fields[2].equals("withdrawn");
        Outcome.Verdict verdict =
                withdrawn ? Outcome.Verdict.ACCEPTED : Outcome.Verdict.valueOf(fields[2].toUpperCase(Locale.ROOT));
        FindingCounts found = withdrawn ? new FindingCounts(Map.of(FindingCode.WITHDRAWN, 1L)) : FindingCounts.NONE;
        return new OutcomeSummary(delivery, verdict, 1, RowCounts.NONE, found);
    }

    /** Separated by semicolons; {@code -} for none. Newest first, as their order must not matter. */
    private static List<OutcomeSummary> deliveries(String state, String texts) {
        List<OutcomeSummary> deliveries = new ArrayList<>();
        if (!texts.equals("-")) {
            Stream.of(texts.split("; *", -1))
                    .forEach(text -> deliveries.add(delivery(state, text, deliveries.size() + 1L)));
        }
        Collections.reverse(deliveries);
        return deliveries;
    }

    private static Optional<LocalDate> date(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Return returned(Coverage coverage, String state, String period) {
        return coverage.of(UnionFixture.state(state)).stream()
                .filter(r -> r.period().equals(Period.of(period)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # run date | deliveries                                                  | verdict     | received   | late
        2023-07-15 | 2023-05 2023-06-10 accepted; 2023-05 2023-06-20 withdrawn   | WITHDRAWN   | 2023-06-20 | 0
        2023-07-15 | 2023-05 2023-06-10 accepted; 2023-05 2023-06-20 withdrawn; 2023-05 2023-06-25 accepted | LATE | 2023-06-25 | 10
        2023-07-15 | 2023-05 2023-06-10 accepted; 2023-Q2 2023-07-01 withdrawn   | WITHDRAWN   | 2023-07-01 | 0
        2023-07-15 | 2023-05 2023-06-10 accepted; 2023-05 2023-06-20 withdrawn; 2023-05 2023-06-25 rejected | WITHDRAWN | 2023-06-20 | 0
        2023-07-15 | 2023-05 2023-06-10 accepted; 2023-06 2023-07-01 accepted; 2023-06 2023-07-12 withdrawn | ON_TIME | 2023-06-10 | 0
        2023-06-15 | -                                                           | NOT_YET_DUE | -          | 0
        2023-06-16 | -                                                           | MISSING     | -          | 0
        2023-06-20 | 2023-05 2023-06-15 accepted                                 | ON_TIME     | 2023-06-15 | 0
        2023-06-20 | 2023-05 2023-06-16 accepted                                 | LATE        | 2023-06-16 | 1
        2023-09-20 | 2023-05 2023-06-10 accepted; 2023-05 2023-09-01 accepted    | ON_TIME     | 2023-06-10 | 0
        2023-09-20 | 2023-05 2023-06-10 accepted; 2023-05 2023-09-01 rejected    | ON_TIME     | 2023-06-10 | 0
        2023-09-20 | 2023-05 2023-06-10 rejected; 2023-05 2023-06-20 accepted    | LATE        | 2023-06-20 | 5
        2023-09-20 | 2023-05 2023-06-10 rejected; 2023-05 2023-06-12 rejected    | REJECTED    | 2023-06-12 | 0
        2023-09-20 | 2023-05 2023-06-10 accepted; 2023-05 2023-05-20 duplicate   | ON_TIME     | 2023-06-10 | 0
        2023-09-20 | 2023-05 2023-05-20 duplicate                                | MISSING     | -          | 0
        2023-09-20 | 2023-05 2023-06-25 rejected                                 | REJECTED    | 2023-06-25 | 10
        2024-09-20 | 2023 2024-01-10 accepted                                    | LATE        | 2024-01-10 | 209
        2023-09-20 | 2023-04 2023-05-10 accepted; 2023-06 2023-07-01 rejected    | MISSING     | -          | 0
        """)
    void aReturnIsThereOnTheDayOnWhichItWasFirstCovered(
            String runDate, String texts, Return.Verdict verdict, String received, long late) {
        Return may = returned(coverage(runDate, deliveries("KZ", texts)), "KZ", "2023-05");

        List<OutcomeSummary> oldestFirst = new ArrayList<>(deliveries("KZ", texts));
        Collections.reverse(oldestFirst);
        assertThat(returned(coverage(runDate, oldestFirst), "KZ", "2023-05")).isEqualTo(may);
        assertThat(may.verdict()).isEqualTo(verdict);
        assertThat(may.received()).isEqualTo(date(received));
        assertThat(may.daysLate()).isEqualTo(late);
        assertThat(may.due()).isEqualTo("2023-06-15");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2023-04 2023-05-10 accepted; 2023-05 2023-06-10 accepted; 2023-06 2023-07-12 accepted | ON_TIME  | 2023-07-12
        2023-04 2023-05-10 accepted; 2023-05 2023-07-20 accepted; 2023-06 2023-07-12 accepted | LATE     | 2023-07-20
        2023-04 2023-05-10 accepted; 2023-05 2023-06-10 rejected; 2023-06 2023-07-12 accepted | REJECTED | 2023-06-10
        2023-04 2023-05-10 accepted; 2023-06 2023-07-12 accepted                              | MISSING  | -
        """)
    void aQuarterIsCoveredOnceAllItsMonthsAre(String texts, Return.Verdict verdict, String received) {
        Return quarter = returned(coverage("2023-12-01", deliveries("KG", texts)), "KG", "2023-Q2");

        assertThat(quarter.verdict()).isEqualTo(verdict);
        assertThat(quarter.received()).isEqualTo(date(received));
    }

    @Test
    void everyStateIsListedInTheOrderOfTheCodebookAndUnexpectedOnesAsSuch() {
        Coverage coverage = coverage("2024-06-01", List.of(delivery("TM", "2023-02 2023-05-10 accepted", 1)));

        assertThat(coverage.returns()).hasSize(7 * 12 + 4);
        assertThat(coverage.returns().stream().map(r -> r.state().code()).distinct())
                .containsExactly("AM", "AZ", "BY", "KZ", "KG", "RU", "TM", "UZ");
        assertThat(coverage.of(UnionFixture.state("TM")))
                .hasSize(12)
                .allSatisfy(r -> assertThat(r.verdict()).isEqualTo(Return.Verdict.NOT_EXPECTED));
        assertThat(returned(coverage, "TM", "2023-02").received()).contains(LocalDate.of(2023, 5, 10));
        assertThat(coverage.count(Return.Verdict.MISSING)).isEqualTo(6 * 12 + 4);
        assertThat(coverage.complete()).isFalse();
    }

    @Test
    void coverageIsCompleteOnceEveryExpectedStateHasReported() {
        List<OutcomeSummary> all = UnionFixture.CODEBOOK.states().stream()
                .filter(s -> !s.code().equals("TM"))
                .map(s -> delivery(s.code(), "2023 2024-01-10 accepted", 1))
                .toList();

        assertThat(coverage("2024-06-01", all).complete()).isTrue();
        assertThat(coverage("2024-06-01", all.subList(1, all.size())).complete())
                .isFalse();
    }

    @Test
    void theReturnsOfOneStateAreThoseThatAllReturnsHaveOfIt() {
        List<OutcomeSummary> own = deliveries(
                "KG", "2023-Q1 2023-05-10 accepted; 2023-Q2 2023-07-20 rejected; 2023-Q2 2023-07-01 duplicate");
        CoverageRule rule = new CoverageRule(new RoundContext(
                UnionFixture.CODEBOOK,
                RoundFixture.round().frequency("KG", Frequency.QUARTERLY).build(),
                List.of(),
                LocalDate.parse("2023-09-20")));
        assertThat(rule.returns(UnionFixture.state("KG"), own))
                .hasSize(4)
                .isEqualTo(rule.coverage(own).of(UnionFixture.state("KG")));
        assertThat(rule.returns(UnionFixture.state("KG"), own.subList(0, 1))
                        .get(1)
                        .verdict())
                .as("a file that is the same as another one is no return")
                .isEqualTo(Return.Verdict.MISSING);
    }
}
