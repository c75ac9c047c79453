package org.svod.publication.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.figures.Figure;
import org.svod.publication.RoundReport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoundTablesTest {

    private final RoundReport report = TableSample.report();

    private final Path folder;

    RoundTablesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theWholeSetIsWrittenUnderTheNameOfTheRound() throws IOException {
        assertThat(written(folder))
                .containsOnlyKeys(
                        "annual-figures-2023.csv",
                        "annual-figures-2023.json",
                        "annual-figures-2023.sdmx.csv",
                        "coverage-2023.csv",
                        "figures-by-month-2023.csv",
                        "figures-by-operation-2023.csv",
                        "figures-by-state-2023.csv",
                        "flows-2023.csv",
                        "justifications-2023.json",
                        "quality-2023.json",
                        "questions-2023.json",
                        "reconciliation-2023.csv",
                        "vintages-2023.csv");
    }

    @Test
    void annualFiguresReadBackEqualTheReport() throws IOException {
        List<CSVRecord> rows = read("annual-figures-2023.csv");

        assertThat(rows).hasSameSizeAs(report.published());
        for (int i = 0; i < rows.size(); i++) {
            Figure figure = report.published().get(i);
            CSVRecord row = rows.get(i);
            assertThat(row.get("indicator")).isEqualTo(figure.indicator().code());
            assertThat(row.get("name_ru")).isEqualTo(figure.indicator().name().ru());
            assertThat(unescaped(row.get("name_en")))
                    .isEqualTo(figure.indicator().name().en());
            assertThat(row.get("status"))
                    .isEqualTo(figure.value().isEmpty() ? "" : figure.status().name());
            if (figure.value().isPresent()) {
                assertThat(new BigDecimal(row.get("value")))
                        .isEqualByComparingTo(figure.value().get());
                assertThat(Stream.of("reported", "joint", "mirror", "decision")
                                .map(row::get)
                                .map(BigDecimal::new)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(figure.value().get());
            }
        }
    }

    @Test
    void annualFiguresAreWrittenAsThePageSays() {
        assertThat(text("annual-figures-2023.csv")).isEqualTo("""
                indicator,name_en,name_ru,unit,reported,joint,mirror,decision,value,status,vintage,previous,change_percent,states_reporting,states_expected,returns_counted,returns_expected,said,missing,silent,reasons
                DETAINED,Persons detained,Задержано лиц,PERSONS,,,,,,,2,0,,2,3,30,36,28,1,1,
                WANTED_RETURNED,Wanted citizens returned,Выдано разыскиваемых граждан,PERSONS,5,0,0,-1,4,REVISED,2,,,2,3,30,36,28,1,1,
                FIREARMS,"'=Firearms, ""seized\""",Изъято огнестрельного оружия,ITEMS,16,-6,0,0,10,FINAL,2,8,25,2,3,30,36,28,1,1,
                EXPLOSIVES,Explosives seized,Изъято взрывчатых веществ,KG,123456789013345.0001,0,0,0,123456789013345.0001,PROVISIONAL,2,,,2,3,30,36,28,1,1,
                """);
    }

    @Test
    void aMirrorIndicatorIsInNoTableOfFigures() {
        written(folder).forEach((name, text) -> assertThat(text).as(name).doesNotContain("WANTED_RECEIVED"));
    }

    @Test
    void everyBreakdownAddsUpToTheAnnualFigures() throws IOException {
        for (String file :
                List.of("figures-by-state-2023.csv", "figures-by-month-2023.csv", "figures-by-operation-2023.csv")) {
            Map<String, BigDecimal> sums = new TreeMap<>();
            for (CSVRecord row : read(file)) {
                sums.merge(row.get("indicator"), new BigDecimal(row.get("value")), BigDecimal::add);
            }
            for (Figure figure : report.published()) {
                if (figure.value().isPresent()) {
                    assertThat(sums.remove(figure.indicator().code()))
                            .as(file)
                            .isEqualByComparingTo(figure.value().get());
                }
            }
            assertThat(sums).as(file).isEmpty();
        }
    }

    @Test
    void figuresByStateCarryTheBridgeOfEachState() {
        assertThat(text("figures-by-state-2023.csv")).isEqualTo("""
                indicator,state,reported,joint,mirror,decision,value
                WANTED_RETURNED,AM,5,0,0,-1,4
                FIREARMS,KZ,7,0,0,0,7
                FIREARMS,RU,9,-6,0,0,3
                EXPLOSIVES,KZ,123456789013345.0001,0,0,0,123456789013345.0001
                """);
    }

    @Test
    void aWiderPeriodStandsBeforeTheMonthsItBeginsWith() {
        assertThat(text("figures-by-month-2023.csv")).isEqualTo("""
                indicator,period,value
                WANTED_RETURNED,2023,-1
                WANTED_RETURNED,2023-Q1,5
                FIREARMS,2023-05,7
                FIREARMS,2023-06,3
                EXPLOSIVES,2023-05,123456789012345.0001
                EXPLOSIVES,2023-07,1000
                """);
    }

    @Test
    void aSideThatSaysNothingIsABlankBetweenTheBars() throws IOException {
        List<CSVRecord> rows = read("reconciliation-2023.csv");

        assertThat(rows.get(0).toList())
                .containsExactly(
                        "joint",
                        "TRAL-23/017",
                        "FIREARMS",
                        "KZ|RU",
                        "7|6",
                        "DISCREPANCY",
                        "7",
                        "-6",
                        "",
                        "KEPT_ELSEWHERE",
                        "ARMS-2023");
        assertThat(rows.get(1).toList())
                .containsExactly(
                        "mirror",
                        "AM>RU",
                        "WANTED_RETURNED",
                        "AM|RU",
                        "|4",
                        "DECIDED",
                        "4",
                        "-1",
                        "'@secretariat",
                        "'" + TableSample.HOSTILE_REASON,
                        "");
    }

    @Test
    void whatAPersonWroteCanBecomeNoFormulaAndIsGotBackExactly() {
        for (String text : List.of("=1+1", "+7", "-x", "@SUM(A1)", "\tx", "\rx", "\nx", "'", "''=", "\uFF1D1")) {
            assertThat(CsvTable.safe(text)).isEqualTo("'" + text);
        }
        for (String text : List.of("", "a=b", "5'", " =1", "\u05E9\u05DC", "\uD83D\uDE00")) {
            assertThat(CsvTable.safe(text)).isEqualTo(text);
        }
    }

    @Test
    void coverageSaysWhatBecameOfEachReturn() {
        assertThat(text("coverage-2023.csv")).isEqualTo("""
                state,period,due,received,verdict,days_late
                AM,2023-01,2023-02-15,,MISSING,0
                KZ,2023-01,2023-02-15,2023-02-18,LATE,3
                """);
    }

    @Test
    void sdmxHasOneObservationAnIndicator() {
        assertThat(text("annual-figures-2023.sdmx.csv")).isEqualTo("""
                STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,DECIMALS,OBS_STATUS
                dataflow,SVOD:ANNUAL_FIGURES(1.0),I,A,_T,DETAINED,2023,,PERSONS,0,M
                dataflow,SVOD:ANNUAL_FIGURES(1.0),I,A,_T,WANTED_RETURNED,2023,4,PERSONS,0,A
                dataflow,SVOD:ANNUAL_FIGURES(1.0),I,A,_T,FIREARMS,2023,10,ITEMS,0,A
                dataflow,SVOD:ANNUAL_FIGURES(1.0),I,A,_T,EXPLOSIVES,2023,123456789013345.0001,KG,3,P
                """);
    }

    @Test
    void jsonSaysTheSameAsTheTable() throws IOException {
        JsonNode json = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(text("annual-figures-2023.json"));
        List<CSVRecord> rows = read("annual-figures-2023.csv");

        assertThat(json.get("round").intValue()).isEqualTo(2023);
        assertThat(json.get("note_ru").stringValue()).isEqualTo("Вымышлено для примера");
        assertThat(json.get("as_of").stringValue()).isEqualTo("2024-02-01");
        assertThat(json.get("figures").size()).isEqualTo(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode figure = json.get("figures").get(i);
            for (String heading : AnnualFiguresCsv.HEADINGS) {
                JsonNode value = figure.get(heading);
                String said = value.isNull()
                        ? ""
                        : value.isNumber() ? value.decimalValue().toPlainString() : value.stringValue();
                assertThat(said)
                        .as("%s of %s", heading, figure.get("indicator"))
                        .isEqualTo(unescaped(rows.get(i).get(heading)));
            }
        }
    }

    @Test
    void theBytesDependOnNothingButTheReport() throws IOException {
        Map<String, String> first = written(Files.createDirectory(folder.resolve("first")));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(written(Files.createDirectory(folder.resolve("second")))).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        first.forEach((name, text) -> assertThat(text).as(name).doesNotContain("\r", "\uFEFF"));
    }

    private static String unescaped(String text) {
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private String text(String file) {
        return written(folder).getOrDefault(file, "not written");
    }

    private List<CSVRecord> read(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text(file), format)) {
            return parser.getRecords();
        }
    }

    private Map<String, String> written(Path into) {
        try {
            for (RoundTable table : RoundTable.of(report)) {
                table.write(report, Files.newOutputStream(into.resolve(table.file(report))));
            }
            try (Stream<Path> files = Files.list(into)) {
                return files.filter(Files::isRegularFile)
                        .collect(Collectors.toMap(f -> f.getFileName().toString(), RoundTablesTest::content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
