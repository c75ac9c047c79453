package org.svod.analysis.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.analysis.mirror.Transit.Both;
import org.svod.analysis.mirror.Transit.Said;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.period.Period;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.ItemResponse;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.UnionFixture;

/** Which months KZ and RU have reported, and what they say in the years beside about persons whom KZ returned. */
class FlowMonthsTest {

    private static final MirrorPair PAIR = new MirrorPair(
            UnionFixture.indicator("RETURNED"),
            UnionFixture.state("KZ"),
            UnionFixture.state("RU"),
            Optional.empty(),
            Optional.empty(),
            Agreement.DISCREPANCY,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            List.of());

    private static Contribution returned(String state, String scope, String... rows) {
        return delivered(1, state, scope, rows);
    }

    private static Contribution delivered(long number, String state, String scope, String... rows) {
        SubmissionName name = new SubmissionName(UnionFixture.state(state), Period.of(scope), OptionalInt.empty());
        return UnionFixture.delivered(
                UnionFixture.submitted(state, rows), DeliveryFixture.named(number, name, LocalDate.of(2023, 4, 1)));
    }

    private static FlowMonths months(Contribution... beside) {
        return FlowMonths.of(List.of(beside), List.of(), ItemResponses.NONE);
    }

    private static String after(Contribution... returns) {
        return months(returns).after(PAIR, 2022).stream()
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(" "));
    }

    /** A return of RU: its scope, then rows for the flow; {@code -} is a row for something else. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2023-01 | 2023-01 4                | 4
        2023-01 | -                        | 0
        2023-02 | 2023-02 4                |
        2023-03 | 2023-03 4                |
        2023-Q1 | 2023-01 4; 2023-03 9     | 4 0
        2023-Q1 | 2023-Q1 4                |
        2023-Q1 | -                        | 0 0
        2023    | 2023-02 1; 2023-02 2     | 0 3
        2023    | 2023-01 4; 2023-02 M     | 4
        2023-Q1 | 2023-01 M; 2023-02 4     |
        """)
    void theMonthsUpToTheFirstOneThatIsNotKnownAreThose(String scope, String rows, @Nullable String after) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String row : rows.split("; ")) {
            number++;
            lines.add(
                    row.equals("-")
                            ? "2023-01 DETAINED NATIONAL - - 1"
                            : row.replace(
                                    " ",
                                    number > 1 && rows.startsWith("2023-02")
                                            ? " RECEIVED OPEN KZ C1 "
                                            : " RECEIVED NATIONAL KZ - "));
        }
        assertThat(after(returned("RU", scope, lines.toArray(String[]::new)))).isEqualTo(after == null ? "" : after);
    }

    @Test
    void onlyWhatTheReceiverSaysAboutThisSenderCounts() {
        Contribution receiver = returned(
                "RU",
                "2023-01",
                "2023-01 RECEIVED NATIONAL KZ - 1",
                "2023-01 RECEIVED NATIONAL BY - 20",
                "2023-01 RETURNED NATIONAL KZ - 40");
        Contribution sender =
                returned("KZ", "2023-01", "2023-01 RETURNED NATIONAL RU - 80", "2023-01 RECEIVED NATIONAL RU - 160");

        assertThat(after(receiver, sender)).isEqualTo("1");
        assertThat(after(sender)).as("RU has not reported").isEmpty();
        assertThat(after(returned("RU", "2023-01")))
                .as("RU took its return back")
                .isEmpty();
        assertThat(FlowMonths.NONE.after(PAIR, 2022)).isEmpty();
    }

    @Test
    void aReturnThatWasTakenBackSaysNothingOfItsMonths() {
        Contribution quarter = delivered(1, "RU", "2023-Q1", "2023-01 RECEIVED NATIONAL KZ - 4");
        assertThat(after(quarter, delivered(2, "RU", "2023-02"))).isEqualTo("4");
        assertThat(after(delivered(2, "RU", "2023-01"), quarter)).isEmpty();
    }

    /** {@code -} is a month that is not known. */
    private static String text(List<Both> months) {
        return months.stream()
                .map(month -> text(month.sent()) + "/" + text(month.received()))
                .collect(Collectors.joining(" "));
    }

    private static String text(Said said) {
        return said.known() ? said.amount().toPlainString() : "-";
    }

    private static String before(Contribution... returns) {
        return text(months(returns).before(PAIR, 2024));
    }

    @Test
    void aMonthOfTheYearBeforeIsKnownIfItsReturnSaysAllOfIt() {
        Contribution sender =
                delivered(1, "KZ", "2023", "2023-10 RETURNED NATIONAL RU - 7", "2023-11 RETURNED NATIONAL RU - 5");
        Contribution receiver =
                delivered(2, "RU", "2023-Q4", "2023-11 RECEIVED NATIONAL KZ - M", "2023-12 RECEIVED NATIONAL KZ - 4");

        assertThat(before(sender, receiver)).isEqualTo("0/- ".repeat(9) + "7/0 5/- 0/4");
        assertThat(before(sender)).isEqualTo("0/- ".repeat(9) + "7/- 5/- 0/-");
        assertThat(before(sender, delivered(2, "RU", "2023-Q4", "2023-Q4 RECEIVED NATIONAL KZ - 4")))
                .as("a quarter is no month")
                .isEqualTo("0/- ".repeat(9) + "7/- 5/- 0/-");
        assertThat(before())
                .as("there is no round of that year")
                .isEqualTo("-/- ".repeat(12).trim());
    }

    /** KZ has reported February and March, RU the first quarter, without a row for the flow in March. */
    @Test
    void aMonthOfTheYearIsKnownIfItsStateHasReportedItAndSaysSomethingOfIt() {
        MirrorPair pair = new MirrorPair(
                PAIR.indicator(),
                PAIR.origin(),
                PAIR.destination(),
                Optional.of(new BigDecimal("3")),
                Optional.of(new BigDecimal("2")),
                PAIR.agreement(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new MirrorPair.Month(
                        Period.of("2023-02"), Optional.of(new BigDecimal("3")), Optional.of(new BigDecimal("2")))),
                false,
                List.of());
        List<Contribution> returns = List.of(
                delivered(1, "KZ", "2023-02", "2023-02 RETURNED NATIONAL RU - 3"),
                delivered(2, "KZ", "2023-03", "2023-03 DETAINED NATIONAL - - 1"),
                delivered(3, "RU", "2023-Q1", "2023-02 RECEIVED NATIONAL KZ - 2", "2023-01 RECEIVED NATIONAL KZ - M"));
        ItemResponses silent = new ItemResponses(
                Map.of(),
                List.of(new ItemResponse(
                        UnionFixture.state("RU"),
                        Period.of("2023-03"),
                        UnionFixture.indicator("RECEIVED"),
                        ItemResponse.Answer.SILENT)),
                List.of());

        assertThat(text(FlowMonths.of(List.of(), returns, ItemResponses.NONE).ofYear(pair, 2023)))
                .isEqualTo("-/- 3/2 0/0" + " -/-".repeat(9));
        assertThat(text(FlowMonths.of(List.of(), returns, silent).ofYear(pair, 2023)))
                .as("a round in which silence means that nothing is known")
                .isEqualTo("-/- 3/2 0/-" + " -/-".repeat(9));
    }

    @Test
    void theReturnsThatAreReadSayAnythingAboutJanuaryOrFebruary() {
        assertThat(FlowMonths.scopes(2024))
                .extracting(Period::toString)
                .containsExactlyInAnyOrder("2024-01", "2024-02", "2024-Q1", "2024-S1", "2024")
                .allMatch(scope -> FlowMonths.concerns(Period.of(scope)));
        assertThat(FlowMonths.concerns(Period.of("2024-03"))).isFalse();
    }
}
