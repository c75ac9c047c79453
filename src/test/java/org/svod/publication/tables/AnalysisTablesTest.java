package org.svod.publication.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Name;
import org.svod.figures.FigureStatus;
import org.svod.figures.Vintage;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.finding.Place;
import org.svod.period.Period;
import org.svod.publication.ReportBuilder;
import org.svod.publication.RoundReport;
import org.svod.publication.RoundReturns;
import org.svod.publication.UnionCodebook;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Return;
import org.svod.reconciliation.UnionFixture;
import org.svod.round.Background;
import org.svod.round.History;
import org.svod.round.Justification;
import org.svod.round.Treaty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables that are not sums of rows: estimates, flows, trends, treaties, publications, explanations. */
class AnalysisTablesTest {

    private final ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);

    private static byte[] bytes(RoundTable table, RoundReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.write(report, out);
        return out.toByteArray();
    }

    /** The rows of a table by the names of its columns; a blank column is left out. */
    private static List<String> rows(RoundTable table, RoundReport report, String... columns) throws IOException {
        String text = new String(bytes(table, report), StandardCharsets.UTF_8).replace("\uFEFF", "");
        List<String> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        for (CSVRecord record : format.parse(new StringReader(text))) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(record.get(column));
            }
            rows.add(String.join(" ", cells).replaceAll(" +", " ").strip());
        }
        return rows;
    }

    private static History history(String state, int... years) {
        List<History.PastValue> lines = new ArrayList<>();
        for (int year : years) {
            for (Period month : Period.year(year).months()) {
                lines.add(new History.PastValue(
                        "DETAINED",
                        month,
                        state.isEmpty() ? Optional.empty() : Optional.of(state),
                        BigDecimal.TEN,
                        false,
                        "archive"));
            }
        }
        return new History(lines);
    }

    /** KZ reported January, and February is missing. */
    private void kazakhstan() {
        report.reported("KZ", report.cell("2023-01", "DETAINED", "NATIONAL", ""), "40");
        report.returned("KZ", "2023-01", Return.Verdict.ON_TIME, 0);
        report.returned("KZ", "2023-02", Return.Verdict.MISSING, 0);
    }

    @Test
    void anEstimateForAMissingReturnStandsBesideTheFigureAndNotInIt() throws IOException {
        kazakhstan();
        report.background(new Background(List.of(), history("KZ", 2022), Map.of()));
        assertThat(rows(
                        RoundTable.ESTIMATES,
                        report.build(),
                        "kind",
                        "indicator",
                        "state",
                        "period",
                        "method",
                        "own_12_before",
                        "estimate",
                        "status"))
                .contains("RETURN DETAINED KZ 2023-02 MEAN 150 12 E", "UNION DETAINED 2023");
        assertThat(rows(
                        RoundTable.ESTIMATES,
                        report.build(),
                        "kind",
                        "indicator",
                        "states_reporting",
                        "states_expected"))
                .contains("UNION DETAINED 1 3")
                .filteredOn(row -> row.startsWith("UNION"))
                .as("a line for each published indicator")
                .hasSize(4);
    }

    @Test
    void whatIsNotKnownHasNoTable() {
        kazakhstan();
        assertThat(RoundTable.of(report.build()))
                .doesNotContain(
                        RoundTable.ESTIMATES,
                        RoundTable.TREND,
                        RoundTable.FLOWS,
                        RoundTable.INSTRUMENTS,
                        RoundTable.RULES)
                .contains(RoundTable.QUALITY, RoundTable.QUESTIONS, RoundTable.JUSTIFICATIONS);
        report.background(new Background(List.of(), history("", 2021, 2022), Map.of()));
        assertThat(RoundTable.of(report.build()))
                .as("the past of all States together is a trend, and no base for estimates")
                .contains(RoundTable.TREND)
                .doesNotContain(RoundTable.ESTIMATES);
    }

    @Test
    void everyYearHasALineAndTheNextOneAForecastOrTheReasonWhyNot() throws IOException {
        kazakhstan();
        report.background(new Background(List.of(), history("", 2020, 2021, 2022), Map.of()));
        List<String> rows = rows(
                RoundTable.TREND, report.build(), "kind", "indicator", "year", "value", "change_percent", "verdict");
        assertThat(rows)
                .contains(
                        "YEAR DETAINED 2020 120", "YEAR DETAINED 2021 120 0 CHANCE", "YEAR DETAINED 2022 120 0 CHANCE")
                .as("a year with a missing return is compared with none")
                .contains("YEAR DETAINED 2023 40");
        assertThat(rows(RoundTable.TREND, report.build(), "kind", "indicator", "year", "reason"))
                .as("a return of the year is missing")
                .contains("FORECAST DETAINED 2024 BREAK_IN_WINDOW");
        assertThat(rows(RoundTable.TREND, report.build(), "kind", "indicator", "index", "source"))
                .contains("YEAR DETAINED 100 archive");
        assertThat(rows(RoundTable.TREND, report.build(), "kind", "indicator", "value"))
                .filteredOn(row -> row.startsWith("FORECAST"))
                .as("one for each published indicator, here without a value")
                .hasSize(4)
                .allMatch(row -> row.split(" ").length == 2);
    }

    private static MirrorPair flow(String sent, String received, String month, String monthReceived) {
        return new MirrorPair(
                UnionCodebook.RETURNED,
                UnionCodebook.KZ,
                UnionCodebook.RU,
                Optional.of(new BigDecimal(sent)),
                Optional.of(new BigDecimal(received)),
                sent.equals(received) ? Agreement.AGREED : Agreement.DISCREPANCY,
                Optional.of(new BigDecimal(sent)),
                Optional.of(new BigDecimal(sent)),
                Optional.empty(),
                List.of(
                        new MirrorPair.Month(Period.of(month), Optional.of(new BigDecimal(sent)), Optional.empty()),
                        new MirrorPair.Month(
                                Period.of(monthReceived), Optional.empty(), Optional.of(new BigDecimal(received)))),
                sent.equals(received),
                List.of());
    }

    @Test
    void aHandOverThatIsCountedAMonthLaterIsMatchedAndWhatNeverCameIsNamed() throws IOException {
        report.flow(flow("6", "6", "2023-05", "2023-06"));
        assertThat(rows(
                        RoundTable.FLOWS,
                        report.build(),
                        "origin",
                        "destination",
                        "verdict",
                        "settled",
                        "cc1",
                        "matched",
                        "lags",
                        "never_received"))
                .containsExactly("KZ RU AGREED 6 0 6 1:6 0");
    }

    @Test
    void aQuestionSaysWithWhatTheReceiversSideIsComparedIfNotWithWhatWasSent() throws IOException {
        MirrorPair plain = flow("100", "121", "2023-05", "2023-06");
        JsonNode asReported = question(report.flow(plain).build());
        assertThat(asReported.path("kind").asString()).isEqualTo("mirror");
        assertThat(asReported.propertyNames()).doesNotContain("mirror_factor", "difference");

        ReportBuilder freighted = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);
        freighted.flow(UnionFixture.withFactor(plain, "1.10"));
        JsonNode question = question(freighted.build());
        assertThat(question.path("mirror_factor").asString()).isEqualTo("1.1");
        assertThat(question.path("difference").asString()).isEqualTo("-11");
    }

    private static JsonNode question(RoundReport report) throws IOException {
        return JsonMapper.shared()
                .readTree(bytes(RoundTable.QUESTIONS, report))
                .path("questions")
                .path(0);
    }

    private static Treaty treaty(Optional<LocalDate> stated) {
        return new Treaty(
                "T1",
                new Name("=Treaty", "Договор"),
                new Treaty.Terms(OptionalInt.of(1), 30, Optional.empty()),
                new Treaty.About(new Name("treaty", "договор"), Optional.empty(), new Name("Minsk", "Минск"), "", ""),
                List.of(new Treaty.Participation(
                        "KZ",
                        Optional.of(LocalDate.of(2020, 1, 1)),
                        Optional.of(LocalDate.of(2020, 6, 1)),
                        "ratification",
                        Optional.empty(),
                        Optional.of(new Name("Article 3", "Статья 3")),
                        Optional.empty(),
                        stated,
                        "https://example.org")));
    }

    @Test
    void eachTreatyAndEachStateHasALineAndADayThatDiffersIsMarked() throws IOException {
        String[] columns = {"instrument", "state", "status", "in_force", "computed", "stated", "agrees"};
        report.background(new Background(List.of(treaty(Optional.empty())), History.NONE, Map.of()));
        assertThat(rows(RoundTable.INSTRUMENTS, report.build(), columns))
                .containsExactly("T1 AM NONE", "T1 KZ IN_FORCE 2020-07-01 2020-07-01", "T1 RU NONE");
        for (int day : new int[] {1, 9}) {
            report.background(
                    new Background(List.of(treaty(Optional.of(LocalDate.of(2020, 7, day)))), History.NONE, Map.of()));
            assertThat(rows(RoundTable.INSTRUMENTS, report.build(), columns))
                    .contains("T1 KZ IN_FORCE 2020-07-0" + day + " 2020-07-01 2020-07-0" + day
                            + (day == 1 ? " yes" : " no"));
        }
        assertThat(new String(bytes(RoundTable.INSTRUMENTS, report.build()), StandardCharsets.UTF_8))
                .as("a title can become no formula")
                .doesNotContain(",=Treaty");
    }

    private void published(int number, String value, FigureStatus status) {
        report.vintage(new Vintage(
                number,
                LocalDate.of(2024, 1, number),
                value.isEmpty() ? Map.of() : Map.of("DETAINED", new BigDecimal(value)),
                Map.of("DETAINED", status),
                List.of()));
    }

    @Test
    void everyPublicationHasItsFiguresAndOneWithoutAValueNoStatus() throws IOException {
        published(1, "", FigureStatus.PROVISIONAL);
        published(2, "5.50", FigureStatus.FINAL);
        assertThat(rows(RoundTable.VINTAGES, report.build(), "vintage", "published_on", "indicator", "value", "status"))
                .containsExactly("1 2024-01-01 DETAINED", "2 2024-01-02 DETAINED 5.5 FINAL");
    }

    /** What was only a draft is nobody's figure. */
    @Test
    void aRoundThatAsksForApprovalHasItsReleasesAndLastWhatWouldBeReleased() throws IOException {
        report.reported("KZ", report.cell("2023-01", "DETAINED", "NATIONAL", ""), "9");
        published(1, "5", FigureStatus.PROVISIONAL);
        published(2, "7", FigureStatus.PROVISIONAL);
        report.released(new Vintage(
                1,
                LocalDate.of(2024, 1, 20),
                Map.of("DETAINED", new BigDecimal("5")),
                Map.of("DETAINED", FigureStatus.FINAL),
                List.of()));
        assertThat(rows(RoundTable.VINTAGES, report.build(), "vintage", "published_on", "indicator", "value"))
                .filteredOn(row -> row.contains("DETAINED"))
                .containsExactly("1 2024-01-20 DETAINED 5", "2 2024-02-20 DETAINED 9");
    }

    @ParameterizedTest
    @EnumSource(Return.Verdict.class)
    void theVerdictOnAReturnIsACodeWithItsDays(Return.Verdict verdict) throws IOException {
        report.returned("KZ", "2023-05", verdict, verdict == Return.Verdict.LATE ? 7 : 0);
        assertThat(rows(RoundTable.COVERAGE, report.build(), "state", "period", "due", "verdict", "days_late"))
                .containsExactly("KZ 2023-05 2023-06-15 " + verdict + (verdict == Return.Verdict.LATE ? " 7" : " 0"));
    }

    private static Findings doubts(int number) {
        List<Finding> listed = IntStream.rangeClosed(1, number)
                .mapToObj(line -> Finding.at(new Place(line, line, 5, "value"), FindingCode.OUTLIER, "48"))
                .toList();
        return Findings.of(listed, new FindingCounts(Map.of(FindingCode.OUTLIER, (long) number)));
    }

    @Test
    void warningsAndThoseThatAPersonExplainedAreCounted() throws IOException {
        report.submitted("KZ", "2023-05", Outcome.Verdict.ACCEPTED, doubts(3));
        report.submitted("RU", "2023-05", Outcome.Verdict.ACCEPTED, doubts(2));
        RoundReport built = report.build();
        RoundReport explained = new RoundReport(
                built.edition(),
                built.figures(),
                built.ledger(),
                built.reconciliation(),
                new RoundReturns(
                        built.coverage(),
                        built.responses(),
                        built.submissions(),
                        List.of(new Justification(
                                1, "OUTLIER", 2, "A large seizure", "kz1", "A. Person", "2024-01-01T00:00:00Z"))),
                List.of(),
                List.of());
        JsonNode json = JsonMapper.shared().readTree(bytes(RoundTable.JUSTIFICATIONS, explained));
        assertThat(json.path("warnings").asInt()).isEqualTo(5);
        assertThat(json.path("explained").asInt()).isEqualTo(1);
        JsonNode one = json.path("justifications").get(0);
        assertThat(one.path("file").asString()).isEqualTo("KZ_2023-05_v1.csv");
        assertThat(one.path("state").asString()).isEqualTo("KZ");
        assertThat(one.path("text").asString()).isEqualTo("A large seizure");
        assertThat(one.path("line").asInt()).isEqualTo(2);
    }

    @Test
    void everyMeasureOfTheQualityIsAnExactNumberWithItsUnit() throws IOException {
        kazakhstan();
        JsonNode json = JsonMapper.shared().readTree(bytes(RoundTable.QUALITY, report.build()));
        assertThat(json.path("round").asInt()).isEqualTo(2023);
        List<String> measures = new ArrayList<>();
        for (JsonNode measure : json.path("measures")) {
            assertThat(measure.path("value").isNumber()).isTrue();
            measures.add(measure.path("measure").asString() + " "
                    + measure.path("in").asString() + " "
                    + measure.path("value").decimalValue().toPlainString());
        }
        assertThat(measures).contains("R1 SHARE 0.5", "REJECTED COUNT 0");
    }
}
