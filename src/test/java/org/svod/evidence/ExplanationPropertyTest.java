package org.svod.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.delivery.Delivery;
import org.svod.figures.Bridge;
import org.svod.figures.Completeness;
import org.svod.figures.Figure;
import org.svod.figures.FigureCalculator;
import org.svod.figures.LastYear;
import org.svod.figures.Ledger;
import org.svod.figures.Vintages;
import org.svod.observation.Decimals;
import org.svod.period.Period;
import org.svod.publication.ReportEdition;
import org.svod.publication.RoundReport;
import org.svod.publication.RoundReturns;
import org.svod.publication.RoundRows;
import org.svod.publication.tables.RoundTable;
import org.svod.publication.tables.SourceTable;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.RandomUnion;
import org.svod.reconciliation.Reconciler;
import org.svod.reconciliation.Reconciliation;
import org.svod.recount.Recount;
import org.svod.round.Round;
import org.svod.round.RoundContext;
import org.svod.submission.Understanding;

/** The tables lead from every figure of random rounds to rows and decisions that add up to it. */
class ExplanationPropertyTest {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private record Written(RoundReport report, List<Contribution> contributions) {}

    /** Writes the tables of a random round, with a line a row, or with a line a cell. */
    private Written write(long seed, boolean split, long most) throws IOException {
        RandomUnion union = RandomUnion.of(seed);
        Round round = union.round();
        List<Contribution> contributions = numbered(split ? union.split() : union.contributions());
        Reconciliation outcome = new Reconciler(union.codebook(), round).reconcile(contributions, List.of());
        Ledger ledger = Ledger.of(contributions, outcome.adjustments());
        Coverage coverage = new Coverage(List.of());
        LocalDate date = LocalDate.of(2024, 6, 1);
        List<Figure> figures = new FigureCalculator(new RoundContext(union.codebook(), round, List.of(), date))
                .figures(
                        ledger, new Completeness(coverage, ItemResponses.NONE, Set.of()), Vintages.NONE, LastYear.NONE);
        RoundReport report = new RoundReport(
                new ReportEdition(union.codebook(), round, date, "test"),
                figures,
                ledger,
                outcome,
                new RoundReturns(coverage, ItemResponses.NONE, List.of()),
                outcome.questions().list(),
                List.of());
        RoundRows rows = new RoundRows(
                contributions,
                new Reconciler(union.codebook(), round).counted(contributions),
                delivery -> Understanding.NOTHING);
        for (SourceTable table : SourceTable.values()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(table.file(round.name())))) {
                table.write(report, rows, most, out);
            }
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(RoundTable.ANNUAL_FIGURES.file(report)))) {
            RoundTable.ANNUAL_FIGURES.write(report, out);
        }
        return new Written(report, contributions);
    }

    /** The fixture numbers deliveries by State; here each gets a number of its own. */
    private static List<Contribution> numbered(List<Contribution> contributions) {
        List<Contribution> numbered = new ArrayList<>();
        for (Contribution c : contributions) {
            Delivery d = c.delivery();
            numbered.add(new Contribution(
                    new Delivery(
                            numbered.size() + 1L,
                            d.path(),
                            (numbered.size() + 1) + d.file(),
                            d.nth(),
                            d.folder(),
                            d.sha256(),
                            d.bytes(),
                            d.received(),
                            d.name()),
                    c.observations(),
                    c.caseTotals(),
                    c.cases(),
                    c.doubts()));
        }
        return numbered;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anIndependentProgramMakesTheSameFiguresFromTheTwoTables(long seed) throws IOException {
        Written written = write(seed, seed % 2 == 0, seed % 3 == 0 ? 0 : Long.MAX_VALUE);
        RoundReport report = written.report();

        Recount recount = Recount.of(folder, report.round().name());

        for (Indicator indicator : report.codebook().indicators()) {
            Optional<Bridge> bridge = report.ledger().of(indicator).bridge();
            for (Component component : Component.values()) {
                assertThat(recount.part(
                                        component == Component.REPORTED
                                                ? "reported"
                                                : component.name().toLowerCase(Locale.ROOT))
                                .getOrDefault(indicator.code(), BigDecimal.ZERO))
                        .as(indicator + " " + component)
                        .isEqualByComparingTo(bridge.orElse(Bridge.ZERO).part(component));
            }
            assertThat(recount.places(indicator.code()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(bridge.orElse(Bridge.ZERO).value());
        }
        Map<String, BigDecimal> published = recount.published("indicator", "state", "period", "operation");
        published.replaceAll((key, amount) -> Decimals.plain(amount));
        assertThat(published).isEqualTo(plain(report.ledger()));
    }

    private static Map<String, BigDecimal> plain(Ledger ledger) {
        Map<String, BigDecimal> plain = new TreeMap<>();
        ledger.entries()
                .forEach(e -> plain.merge(
                        e.cell().indicator() + " " + e.state() + " " + e.cell().period() + " "
                                + e.cell().operation(),
                        e.amount(),
                        BigDecimal::add));
        plain.replaceAll((key, amount) -> Decimals.plain(amount));
        return plain;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLinesOfAnExplanationAddUpToTheFigureOfEveryIndicatorAndToThatOfEveryState(long seed) throws IOException {
        RoundReport report = write(seed, seed % 2 == 1, Long.MAX_VALUE).report();
        String round = report.round().name();
        PublishedTables tables = seed % 2 == 0
                ? new PublishedTables(folder, round)
                : new PublishedTables(
                        TablePlaces.in(folder),
                        round,
                        (table, column, value) -> RowBlocks.of(table, column).rows(value));

        for (Figure figure : report.figures()) {
            Explanation whole =
                    Explanation.of(tables, Selection.of(figure.indicator().code()));
            assertThat(whole.addsUp()).isTrue();
            assertThat(sum(whole)).isEqualByComparingTo(figure.value().orElse(BigDecimal.ZERO));
            assertThat(whole.value().isPresent()).isEqualTo(figure.value().isPresent());
            for (State state : report.codebook().states()) {
                for (Optional<Period> period : List.of(Optional.<Period>empty(), Optional.of(Period.month(2023, 5)))) {
                    Explanation part = Explanation.of(
                            tables,
                            new Selection(
                                    figure.indicator().code(), Optional.of(state.code()), period, Optional.empty()));
                    assertThat(sum(part))
                            .isEqualByComparingTo(report.ledger()
                                    .of(figure.indicator())
                                    .where(e -> e.state().equals(state)
                                            && period.filter(p ->
                                                            !p.equals(e.cell().period()))
                                                    .isEmpty())
                                    .sum());
                }
            }
        }
    }

    /** What the lines add, as they are shown. */
    private static BigDecimal sum(Explanation explanation) throws IOException {
        List<BigDecimal> adds = new ArrayList<>();
        explanation.contributions(line -> line.adds().ifPresent(adds::add));
        explanation.evidence(line -> line.adds().ifPresent(adds::add));
        return adds.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void tablesOfTwoNightsAreNotTakenForTheExplanationOfAFigure() throws IOException {
        RoundReport report = write(3, false, Long.MAX_VALUE).report();
        Path figures = folder.resolve(RoundTable.ANNUAL_FIGURES.file(report));
        Figure figure = report.published().stream()
                .filter(f -> f.value().filter(v -> v.signum() > 0).isPresent())
                .findFirst()
                .orElseThrow();
        String value = "," + Decimals.text(figure.value().orElseThrow()) + ",FINAL";
        String text = Files.readString(figures);
        assertThat(text).contains(value);
        Files.writeString(figures, text.replace(value, ",1" + value.substring(1)));

        assertThat(Explanation.of(
                                new PublishedTables(folder, report.round().name()),
                                Selection.of(figure.indicator().code()))
                        .addsUp())
                .isFalse();
    }
}
