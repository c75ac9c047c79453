package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Language;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.figures.Previous;
import org.svod.figures.ResponseCounts;
import org.svod.figures.StatusReason;
import org.svod.figures.Vintage;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.finding.Severity;
import org.svod.publication.ReportBuilder;
import org.svod.publication.RoundReport;
import org.svod.publication.SampleReport;
import org.svod.publication.UnionCodebook;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Return;
import org.svod.round.Imprint;

/** What the sheets say of one figure, and of a round as a whole. */
class FigureRowTest {

    private static final Texts ENGLISH = Texts.of(WorkbookContext.BUNDLE, Language.EN);

    private Book book;

    @BeforeEach
    void open(@TempDir Path scratch) {
        book = Book.open("Figures", LocalDate.of(2024, 2, 20), scratch);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private WorkbookContext context(RoundReport report) {
        return new WorkbookContext(book, report, ENGLISH, new CaseTable("Cases", List.of(), 10), Set.of());
    }

    private static Figure figure(@Nullable String value, Optional<Previous> last, StatusReason... reasons) {
        return new Figure(
                UnionCodebook.DETAINED,
                Optional.ofNullable(value)
                        .map(v -> new Bridge(new BigDecimal(v), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO)),
                FigureStatus.PROVISIONAL,
                1,
                last,
                1,
                3,
                Set.of(reasons),
                new ResponseCounts(1, 3, 1, 0, 0));
    }

    private FigureRow row(Figure figure) {
        return new FigureRow(context(SampleReport.empty()), figure);
    }

    /** S: of the same States; O: of other States; D: of another definition. */
    @ParameterizedTest
    @CsvSource({
        "12, 10 S, , 2, 0.2, [z], ",
        "8, 10 S, , -2, -0.2, [z], ",
        "8, 0 S, , 8, , [z], ",
        "8, , , , , [x], ",
        ", 10 S, , , , [x], ",
        "8, 10 O, , , , [z], change.states",
        "8, 10 S, MISSING_RETURN, , , [z], change.later",
        "8, 10 S, MISSING_VALUE, , , [z], change.later",
        "8, 10 S, OPEN_QUESTION, -2, -0.2, [z], ",
        "8, 10 O, MISSING_RETURN, , , [z], change.states",
        "8, 10 D, , , , [z], change.kind",
        ", 10 D, , , , [x], ",
    })
    void aFigureIsComparedWithLastYearsOnlyIfBothAreOfTheSameStatesAndMonths(
            @Nullable String value,
            @Nullable String last,
            @Nullable StatusReason reason,
            @Nullable BigDecimal change,
            @Nullable Double share,
            String mark,
            @Nullable String why) {
        Optional<Previous> previous = Optional.ofNullable(last)
                .map(text -> text.split(" "))
                .map(parts ->
                        new Previous(new BigDecimal(parts[0]), true, !parts[1].equals("O"), !parts[1].equals("D")));
        FigureRow row = row(reason == null ? figure(value, previous) : figure(value, previous, reason));
        assertThat(row.change()).isEqualTo(Optional.ofNullable(change));
        assertThat(row.changeShare().map(BigDecimal::doubleValue)).isEqualTo(Optional.ofNullable(share));
        assertThat(row.noChange()).isEqualTo(mark);
        assertThat(row.whyIncomparable()).isEqualTo(Optional.ofNullable(why));
    }

    @Test
    void aFigureWithoutCasesHasAMarkInPlaceOfALink() {
        assertThat(row(figure("1", Optional.empty())).cases().isNone()).isTrue();
        assertThat(row(figure("1", Optional.empty())).cases().text()).isEqualTo("[z]");
    }

    @ParameterizedTest
    @CsvSource({
        "FINAL FINAL, FINAL",
        "FINAL REVISED, REVISED",
        "REVISED PROVISIONAL, PROVISIONAL",
        "FINAL PROVISIONAL REVISED, PROVISIONAL",
        "'', PROVISIONAL",
    })
    void theFiguresAsAWholeAreAsFirmAsTheLeastFirmOne(String statuses, FigureStatus all) {
        RoundReport report = SampleReport.empty();
        List<Figure> figures = statuses.isEmpty()
                ? List.of()
                : Arrays.stream(statuses.split(" "))
                        .map(FigureStatus::valueOf)
                        .map(FigureRowTest::withStatus)
                        .toList();
        RoundReport with = new RoundReport(
                report.edition(),
                figures,
                report.ledger(),
                report.reconciliation(),
                report.returns(),
                List.of(),
                List.of());
        assertThat(context(with).status()).isEqualTo(all);
        assertThat(context(with).standing()).as("with values").isEqualTo(all.name());
    }

    private static Figure withStatus(FigureStatus status) {
        return with(status, "4");
    }

    private static Figure with(FigureStatus status, @Nullable String value) {
        Figure of = figure(value, Optional.empty());
        return new Figure(of.indicator(), of.bridge(), status, 1, of.lastYear(), 1, 3, Set.of(), of.responses());
    }

    @Test
    void figuresWithoutAnyValueAreNotCalledFinal() {
        RoundReport report = SampleReport.empty();
        RoundReport closed = new RoundReport(
                report.edition(),
                List.of(with(FigureStatus.FINAL, null)),
                report.ledger(),
                report.reconciliation(),
                report.returns(),
                List.of(),
                List.of());
        assertThat(context(closed).standing()).isEqualTo("NONE");
        assertThat(context(report).standing()).as("nothing has come yet").isEqualTo("PROVISIONAL");
    }

    @Test
    void theFirstSheetShowsTheFiguresThatTheRoundNamesInItsOrder() {
        Imprint named = new Imprint(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(UnionCodebook.EXPLOSIVES, UnionCodebook.DETAINED));
        assertThat(context(new ReportBuilder(UnionCodebook.CODEBOOK, 2023)
                                .imprint(named)
                                .build())
                        .chosen())
                .extracting(f -> f.indicator().code())
                .containsExactly("EXPLOSIVES", "DETAINED");
        assertThat(context(ManyStates.report(3, 40)).chosen()).hasSize(Imprint.MOST_FIGURES);
    }

    @Test
    void statesAreThoseThatReportedOrWereBookedInTheOrderOfTheCodebook() {
        ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);
        report.submitted("RU", "2023-05", Outcome.Verdict.ACCEPTED, Findings.NONE);
        report.reported("AM", report.cell("2023-05", "DETAINED", "NATIONAL", ""), "1");
        assertThat(context(report.build()).states()).extracting(s -> s.code()).containsExactly("AM", "KZ", "RU");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 10", "11, 11", "200, 11"})
    void ofManyStatesTenAreNamedAndTheOthersCounted(int states, int lines) {
        WorkbookContext context = context(ManyStates.report(Math.max(1, states), 1));
        List<String> names = context.someOf(
                context.report().codebook().states().stream().limit(states).toList());
        assertThat(names).hasSize(lines);
        if (states > 10) {
            assertThat(names.get(10)).isEqualTo("and " + (states - 10) + " more; see Coverage");
        }
    }

    @Test
    void aStateIsHeadedByItsCodeAndItsName() {
        assertThat(context(SampleReport.empty()).heading(UnionCodebook.KZ)).isEqualTo("KZ\nKazakhstan");
    }

    /** A sheet that some rounds have not: it is there exactly where the report has something for it. */
    @ParameterizedTest
    @EnumSource(Tab.class)
    void aRoundInWhichNothingHappenedHasOnlyTheSheetsThatEveryRoundHas(Tab tab) {
        Set<Tab> always = EnumSet.of(
                Tab.GLANCE,
                Tab.CONTENTS,
                Tab.ANNUAL,
                Tab.BRIDGE,
                Tab.BY_STATE,
                Tab.BY_OPERATION,
                Tab.BY_MONTH,
                Tab.FLOWS,
                Tab.RECONCILIATION,
                Tab.COVERAGE,
                Tab.QUALITY,
                Tab.QUALITY_REPORT,
                Tab.REVISIONS,
                Tab.METADATA,
                Tab.CODES,
                Tab.FILES);
        assertThat(tab.isOf(SampleReport.empty())).isEqualTo(always.contains(tab));
    }

    @Test
    void oneFindingOnePublicationOrOneUnmatchedDecisionMakesItsSheet() {
        ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);
        report.submitted(
                "RU", "2023-05", Outcome.Verdict.ACCEPTED, Findings.of(Finding.ofFile(FindingCode.OUTLIER, "1")));
        report.vintage(new Vintage(1, LocalDate.of(2024, 1, 1), Map.of(), Map.of(), List.of()));
        assertThat(Tab.FINDINGS.isOf(report.build())).isTrue();
        assertThat(Tab.VINTAGES.isOf(report.build())).isTrue();
        assertThat(Tab.FILLED_UP.isOf(report.build()))
                .as("one publication does not fill up")
                .isFalse();
        report.vintage(new Vintage(2, LocalDate.of(2024, 1, 2), Map.of(), Map.of(), List.of()));
        assertThat(Tab.FILLED_UP.isOf(report.build())).isTrue();
    }

    /** The same colour means the same everywhere. */
    @Test
    void goodIsGreenEverywhereAndWhatMustBeCorrectedRed() {
        assertThat(List.of(
                        Tones.of(FigureStatus.FINAL),
                        Tones.of(Agreement.AGREED),
                        Tones.of(Return.Verdict.ON_TIME),
                        Tones.of(Outcome.Verdict.ACCEPTED)))
                .containsOnly(Tone.GOOD);
        assertThat(List.of(
                        Tones.of(Agreement.DISCREPANCY),
                        Tones.of(Return.Verdict.MISSING),
                        Tones.of(Return.Verdict.REJECTED),
                        Tones.of(Return.Verdict.WITHDRAWN),
                        Tones.of(Outcome.Verdict.REJECTED),
                        Tones.of(Severity.ERROR)))
                .containsOnly(Tone.BAD);
        assertThat(List.of(Tones.of(FigureStatus.REVISED), Tones.of(Agreement.DECIDED)))
                .containsOnly(Tone.DECIDED);
    }
}
