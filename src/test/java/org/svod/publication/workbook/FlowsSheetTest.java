package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.publication.UnionCodebook.AM;
import static org.svod.publication.UnionCodebook.KZ;
import static org.svod.publication.UnionCodebook.RETURNED;
import static org.svod.publication.UnionCodebook.RU;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.publication.ReportBuilder;
import org.svod.publication.RoundReport;
import org.svod.publication.UnionCodebook;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Reconciliation;
import org.svod.reconciliation.UnionFixture;

/** The matrix of settled flows adds up in both directions, and both sides stand as they report on the next sheets. */
class FlowsSheetTest {

    private static final String SHEET = "Flows between States";

    private final ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);

    @TempDir
    private Path scratch;

    private static Optional<BigDecimal> number(@Nullable String text) {
        return Optional.ofNullable(text).map(BigDecimal::new);
    }

    private static String text(int value) {
        return Integer.toString(value);
    }

    private static MirrorPair flow(
            State from,
            State to,
            @Nullable String sent,
            @Nullable String received,
            @Nullable String settled,
            Agreement agreement,
            boolean timing) {
        return new MirrorPair(
                RETURNED,
                from,
                to,
                number(sent),
                number(received),
                agreement,
                number(settled),
                number(settled),
                Optional.empty(),
                List.of(
                        new MirrorPair.Month(Period.of("2023-05"), number(sent), Optional.empty()),
                        new MirrorPair.Month(Period.of("2023-06"), Optional.empty(), number(received))),
                timing,
                List.of());
    }

    private ReadWorkbook written(RoundReport of) throws IOException {
        return ReadWorkbook.of(of, scratch, Tab.FLOWS, Tab.FLOW_SIDES, Tab.FLOW_PERIODS);
    }

    /** The rows of the matrix without the indicator: the States that have a flow, and the totals. */
    private static List<List<String>> matrix(ReadWorkbook book) {
        List<List<String>> rows = book.table("FlowMatrix");
        assertThat(rows).allMatch(row -> row.get(0).equals("Wanted citizens returned"));
        return rows.stream().map(row -> row.subList(1, row.size())).toList();
    }

    @Test
    void aCellSaysWhatIsSettledAndMarksWhatNobodyReported() throws IOException {
        report.flow(flow(KZ, RU, "6", "6", "6", Agreement.AGREED, false));
        report.flow(flow(RU, KZ, null, "2", null, Agreement.ONLY_RECEIVER, false));
        try (ReadWorkbook book = written(report.build())) {
            assertThat(matrix(book))
                    .as("Armenia has no flow")
                    .containsExactly(
                            List.of("Kazakhstan", "[z]", "6", "6"),
                            List.of("Russia", "[x]", "[z]", "0"),
                            List.of("Total", "0", "6", "6"));
        }
    }

    @Test
    void whateverTheFlowsTheTotalsOfRowsAndColumnsAreThoseOfTheFlows() throws IOException {
        List<State> states = List.of(AM, KZ, RU);
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            ReportBuilder some = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);
            Map<String, Integer> sent = new HashMap<>();
            int all = 0;
            for (State from : states) {
                for (State to : states) {
                    if (!from.equals(to) && random.nextInt(4) > 0) {
                        int value = random.nextInt(50);
                        some.flow(flow(from, to, text(value), text(value), text(value), Agreement.AGREED, false));
                        sent.merge(from.name().en(), value, Integer::sum);
                        sent.merge("to " + to.name().en(), value, Integer::sum);
                        all += value;
                    }
                }
            }
            try (ReadWorkbook book = written(some.build())) {
                List<List<String>> rows = matrix(book);
                List<String> names = new ArrayList<>();
                for (List<String> row : rows.subList(0, rows.size() - 1)) {
                    names.add(row.get(0));
                    assertThat(row.get(row.size() - 1))
                            .as("seed %d %s", seed, row.get(0))
                            .isEqualTo(text(sent.getOrDefault(row.get(0), 0)));
                }
                List<String> totals = rows.get(rows.size() - 1);
                for (int i = 0; i < names.size(); i++) {
                    assertThat(totals.get(1 + i))
                            .as("seed %d to %s", seed, names.get(i))
                            .isEqualTo(text(sent.getOrDefault("to " + names.get(i), 0)));
                }
                assertThat(totals).endsWith(text(all));
            }
        }
    }

    /** Of 100 that were sent, 110 should be received: 121 are 11 too many. */
    @Test
    void theDifferenceIsThatOfWhatTheReceiverShouldReport() throws IOException {
        MirrorPair plain = flow(KZ, RU, "100", "121", "100", Agreement.DISCREPANCY, false);
        report.flow(UnionFixture.withFactor(plain, "1.1"));
        try (ReadWorkbook book = written(report.build())) {
            assertThat(book.table("Flows"))
                    .singleElement(InstanceOfAssertFactories.list(String.class))
                    .startsWith("Wanted citizens returned", "Kazakhstan", "Russia", "100", "121", "−11", "100")
                    .endsWith("Compared with 1.1 times what was sent");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AGREED, false, 0",
        "AGREED, true, 2",
        "DISCREPANCY, false, 2",
        "DECIDED, false, 2",
    })
    void thePeriodsOfAFlowAreListedWhereTheyExplainSomething(Agreement agreement, boolean timing, int rows)
            throws IOException {
        report.flow(flow(KZ, RU, "6", "4", "6", agreement, timing));
        try (ReadWorkbook book = written(report.build())) {
            assertThat(book.table("Flows"))
                    .singleElement(InstanceOfAssertFactories.list(String.class))
                    .startsWith("Wanted citizens returned", "Kazakhstan", "Russia", "6", "4", "+2", "6")
                    .endsWith(timing ? "Timing difference" : "[z]");
            List<List<String>> periods = book.table("FlowPeriods");
            assertThat(periods).hasSize(rows);
            assertThat(book.sheets().contains("Flows by period"))
                    .as("no sheet without rows")
                    .isEqualTo(rows > 0);
            if (rows > 0) {
                assertThat(periods)
                        .containsExactly(
                                List.of(
                                        "Wanted citizens returned",
                                        "Kazakhstan",
                                        "Russia",
                                        "2023-05",
                                        "6",
                                        "[x]",
                                        "+6"),
                                List.of(
                                        "Wanted citizens returned",
                                        "Kazakhstan",
                                        "Russia",
                                        "2023-06",
                                        "[x]",
                                        "4",
                                        "−4"));
            }
        }
    }

    @Test
    void withoutFlowsASentenceStandsInPlaceOfTheMatrix() throws IOException {
        try (ReadWorkbook book = written(report.build())) {
            assertThat(book.sheets()).containsExactly(SHEET);
            assertThat(book.texts(SHEET)).contains("Nothing was said about flows between States, by either side.");
        }
    }

    @Test
    void moreStatesThanCanBeReadGetNoMatrixButTheirSides() throws IOException {
        RoundReport many = ManyStates.report(42, 1);
        List<State> states = many.codebook().states().asList();
        List<MirrorPair> pairs = new ArrayList<>();
        for (int i = 1; i < states.size(); i++) {
            pairs.add(flow(states.get(0), states.get(i), "1", "1", "1", Agreement.AGREED, false));
        }
        RoundReport with = new RoundReport(
                many.edition(),
                many.figures(),
                many.ledger(),
                new Reconciliation(
                        List.of(),
                        pairs,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        many.reconciliation().questions()),
                many.returns(),
                List.of(),
                List.of());
        try (ReadWorkbook book = written(with)) {
            assertThat(book.texts(SHEET))
                    .contains("42 States have flows, too many for a matrix of settled values. "
                            + "All flows are on the sheet Both sides of flows.");
            assertThat(book.table("FlowMatrix")).isEmpty();
            assertThat(book.table("Flows")).hasSize(41);
        }
    }
}
