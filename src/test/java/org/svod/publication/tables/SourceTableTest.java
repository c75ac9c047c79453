package org.svod.publication.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.State;
import org.svod.delivery.Delivery;
import org.svod.delivery.FileFormat;
import org.svod.delivery.SubmissionName;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseRows;
import org.svod.period.Period;
import org.svod.publication.RoundReport;
import org.svod.publication.RoundRows;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Contribution;
import org.svod.submission.Understanding;
import org.svod.submission.Understanding.ValueColumn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of source rows and of evidence say where each number stands, and what each column means. */
class SourceTableTest {

    private static final RoundReport REPORT = TableSample.report();
    private static final Understanding WORKBOOK = new Understanding(
            "", "", "", "", "none", 1, List.of(), 3, "Отчёт, май", List.of(new ValueColumn(3, "", "")));

    /** A delivery of one plain row and of case rows on the lines 4, 3, … */
    private static Contribution contribution(String file, int cases) {
        CellKey cell = new CellKey(
                Period.month(2023, 5),
                REPORT.codebook().indicators().at(0),
                REPORT.codebook().national(),
                Optional.empty());
        List<Observation> rows = IntStream.range(0, cases)
                .mapToObj(i -> new Observation(
                        cell, "C-" + i, Optional.of(BigDecimal.valueOf(i)), ObservationStatus.A, 2L + cases - i))
                .toList();
        Delivery delivery = new Delivery(
                7,
                file,
                file,
                1,
                "",
                "ab".repeat(32),
                10,
                LocalDate.of(2023, 6, 1),
                Optional.of(new SubmissionName(
                        REPORT.codebook().states().at(0), cell.period(), OptionalInt.empty(), FileFormat.of(file))));
        return new Contribution(
                delivery,
                List.of(
                        new Observation(cell, "", Optional.of(new BigDecimal("10")), ObservationStatus.A, 2),
                        new Observation(cell, "", Optional.empty(), ObservationStatus.M, 99)),
                List.of(new CellTotal(
                        cell,
                        rows.stream().map(Observation::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                        cases,
                        0)),
                CaseRows.of(rows),
                Contribution.Doubts.NONE);
    }

    private static RoundRows rows(String file, int cases, LongFunction<Understanding> understood) {
        List<Contribution> one = List.of(contribution(file, cases));
        return new RoundRows(one, one, understood);
    }

    private static List<String> lines(RoundRows rows, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SourceTable.CONTRIBUTIONS.write(REPORT, rows, most, out);
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    @Test
    void thereIsALineForEveryRowWithAValueUpToTheLimitAndAboveItALineForEveryCell() throws IOException {
        RoundRows rows = rows("ZZ_2023-05.csv", 3, delivery -> Understanding.NOTHING);

        assertThat(rows.count()).isEqualTo(4);
        assertThat(lines(rows, 4))
                .extracting(line -> line.replace("ab".repeat(32), "sha"))
                .allSatisfy(line -> assertThat(line).contains(",M,2023-05,NATIONAL,,"))
                .extracting(line -> line.substring(line.indexOf("NATIONAL,,") + "NATIONAL,,".length()))
                .extracting(line -> line.substring(0, line.lastIndexOf(',')))
                .containsExactly(
                        ",7,ZZ_2023-05.csv,sha,2,1,10",
                        "C-0,7,ZZ_2023-05.csv,sha,5,1,0",
                        "C-1,7,ZZ_2023-05.csv,sha,4,1,1",
                        "C-2,7,ZZ_2023-05.csv,sha,3,1,2");
        assertThat(lines(rows, 3)).singleElement().asString().contains(",2,4,13,");
    }

    @Test
    void aPlaceInAWorkbookIsQuotedAsItsSheetNeedsIt() throws IOException {
        RoundRows rows = rows("ZZ_2023-05.xlsx", 0, delivery -> WORKBOOK);

        assertThat(lines(rows, 4)).singleElement().asString().contains(",\"''Отчёт, май'!C2\",1,10,");
    }

    @ParameterizedTest
    @EnumSource(SourceTable.class)
    void theDescriptionNamesTheColumnsOfTheTableInTheirOrderAndInBothLanguages(SourceTable table) throws IOException {
        RoundRows rows = new RoundRows(List.of(), List.of(), delivery -> Understanding.NOTHING);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        table.write(REPORT, rows, 10, csv);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        table.describe(REPORT, rows, 10, json);
        JsonNode description = JsonMapper.shared().readTree(json.toByteArray());

        List<JsonNode> columns =
                description.path("tableSchema").path("columns").valueStream().toList();
        assertThat(description.path("url").asString())
                .isEqualTo(table.file(REPORT.round().name()));
        assertThat(columns.stream().map(column -> column.path("titles").asString()))
                .containsExactly(
                        csv.toString(StandardCharsets.UTF_8).split("\n", 2)[0].split(","));
        assertThat(columns)
                .allSatisfy(column -> assertThat(column.path("dc:description")
                                .valueStream()
                                .map(text -> text.path("@language").asString()
                                        + text.path("@value").asString().isBlank()))
                        .containsExactly("enfalse", "rufalse"));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "1001, 1"})
    void rowsOfAFlowAreListedUpToALimitInOneCell(int rows, int lines) {
        assertThat(linesOfFlow(rows, 1)).isEqualTo(lines);
    }

    /** They are held in memory until their flow is written, so their number may not grow with the files. */
    @ParameterizedTest
    @CsvSource({"200, 500, 100000", "200, 501, 200"})
    void rowsOfFlowsAreListedUpToALimitInTheRound(int files, int rows, int lines) {
        assertThat(linesOfFlow(rows, files)).isEqualTo(lines);
    }

    private static int linesOfFlow(int rows, int files) {
        Indicator flow = REPORT.codebook().indicators().stream()
                .filter(i -> i.flow() && i.mirrorOf().isEmpty())
                .findFirst()
                .orElseThrow();
        State from = REPORT.codebook().states().at(0);
        State to = REPORT.codebook().states().at(1);
        CellKey cell =
                new CellKey(Period.month(2023, 5), flow, REPORT.codebook().national(), Optional.of(to));
        List<Observation> cases = IntStream.range(0, rows)
                .mapToObj(i -> new Observation(
                        cell, "C-" + (10_000 + i), Optional.of(BigDecimal.ONE), ObservationStatus.A, i + 2L))
                .toList();
        CaseRows stored = CaseRows.of(cases);
        CellTotal total = new CellTotal(cell, BigDecimal.valueOf(rows), rows, 0);
        List<Contribution> contributions = IntStream.range(0, files)
                .mapToObj(i -> new Contribution(
                        contribution("ZZ_2023-05.csv", 0).delivery(),
                        List.of(),
                        List.of(total),
                        stored,
                        Contribution.Doubts.NONE))
                .toList();
        List<FlowRows.FlowRow> listed = new FlowRows(contributions).of(flow, from, to);

        assertThat(listed.stream().mapToLong(FlowRows.FlowRow::count).sum()).isEqualTo((long) rows * files);
        return listed.size();
    }

    @Test
    void theTableOfCodesHasTheNamesOfEveryCodeInTheOtherTables() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SourceTable.CODES.write(
                REPORT, new RoundRows(List.of(), List.of(), delivery -> Understanding.NOTHING), 10, out);
        Set<String> codes = out.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0] + " " + line.split(",")[1])
                .collect(Collectors.toSet());

        assertThat(codes)
                .containsAll(REPORT.codebook().states().stream()
                        .map(state -> "state " + state.code())
                        .toList())
                .containsAll(REPORT.codebook().indicators().stream()
                        .flatMap(i -> Stream.of(
                                "indicator " + i.code(), "unit " + i.unit().code()))
                        .toList())
                .containsAll(REPORT.codebook().operations().stream()
                        .map(operation -> "operation " + operation.code())
                        .toList())
                .contains("operation NATIONAL", "reason KEPT_ELSEWHERE");
    }

    /** Texts of every kind that a spreadsheet or a CSV reader takes for something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "C-1",
                "-1",
                "=1+1",
                "+1",
                "@x",
                "'a",
                "a,b",
                "a\"b",
                "a\nb",
                " a",
                "a ",
                "#",
                "!x",
                ".5",
                "/x",
                "_x",
                ">x",
                "KZ>RU",
                "KZ 2023-05",
                "дело",
                "«Б»",
                "\t=1",
                "\r",
                "a\r",
                "0",
                "1.5",
                "\uFEFFx",
                "😀"
            })
    void aTextIsWrittenAsTheOtherTablesWriteIt(String text) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (RowTable table = RowTable.create(rows, List.of("a", "b", "c"))) {
            table.unquoted("1").text(text).text(text).end();
        }
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (CsvTable table = CsvTable.create(other, List.of("a", "b", "c"))) {
            table.code("1").text(text).text(text).end();
        }

        assertThat(rows.toString(StandardCharsets.UTF_8)).isEqualTo(other.toString(StandardCharsets.UTF_8));
    }

    @Test
    void thePageAboutTheTablesNamesEveryColumn() throws IOException {
        String page = Files.readString(Path.of("src/docs/evidence.md"));
        Stream.of(ContributionsCsv.HEADINGS, EvidenceLine.HEADINGS, CodesCsv.HEADINGS)
                .flatMap(List::stream)
                .forEach(heading -> assertThat(page).contains("`" + heading + "`"));
    }

    @Test
    void theDescriptionSaysThatRowsArePutTogether() throws IOException {
        RoundRows rows = rows("ZZ_2023-05.csv", 3, delivery -> Understanding.NOTHING);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        SourceTable.CONTRIBUTIONS.describe(REPORT, rows, 3, json);

        assertThat(json.toString(StandardCharsets.UTF_8))
                .contains(
                        "There are 4 rows, more than contributions-rows (3)", "больше значения contributions-rows (3)");
    }

    @ParameterizedTest
    @EnumSource(Adjustment.Reason.class)
    void everyReasonOfAnAdjustmentHasWords(Adjustment.Reason reason) {
        assertThat(ReasonTexts.of(reason.name()).en()).isNotBlank();
        assertThat(ReasonTexts.of(reason.name()).ru()).isNotBlank();
    }
}
