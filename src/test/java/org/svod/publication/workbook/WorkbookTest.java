package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Language;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.figures.Vintage;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.finding.Place;
import org.svod.publication.ReportBuilder;
import org.svod.publication.RoundReport;
import org.svod.publication.SampleCodebook;
import org.svod.publication.SampleReport;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Texts;
import org.svod.reconciliation.CrossedCase;
import org.svod.reconciliation.Evidence;

class WorkbookTest {

    private static final Texts ENGLISH = Texts.of(WorkbookContext.BUNDLE, Language.EN);

    private final RoundReport report = SampleReport.report();
    private final Path scratch;

    WorkbookTest(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @Test
    void theSheetsStandInTheirOrder() throws IOException {
        try (XSSFWorkbook book = read(consolidated(report))) {
            assertThat(names(book))
                    .containsExactly(
                            "The year at a glance",
                            "Contents",
                            "Annual figures",
                            "Bridge",
                            "Bridge by State",
                            "By State",
                            "By operation",
                            "By month",
                            "Flows between States",
                            "Both sides of flows",
                            "Flows by period",
                            "Reconciliation",
                            "Coverage",
                            "Late and missing returns",
                            "Quality",
                            "Decisions without effect",
                            "Case numbers",
                            "Confirmed values",
                            "Findings",
                            "Quality report",
                            "Revisions",
                            "How the year filled up",
                            "Vintages",
                            "Metadata",
                            "Code lists",
                            "Files that count");
        }
    }

    /** Cells, formulas, links and charts: whatever names a sheet names one that is there. */
    @Test
    void thePublicWorkbookHasNoSheetOfSingleCasesAndNamesNone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ConsolidatedWorkbook(scratch).write(report, Edition.open(Language.EN), bytes);
        try (XSSFWorkbook book = read(bytes.toByteArray())) {
            assertThat(names(book))
                    .containsExactly(
                            "The year at a glance",
                            "Contents",
                            "Annual figures",
                            "Bridge",
                            "Bridge by State",
                            "By State",
                            "By operation",
                            "By month",
                            "Flows between States",
                            "Both sides of flows",
                            "Flows by period",
                            "Revisions",
                            "Metadata",
                            "Code lists",
                            "Files that count");
        }
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(new String(parts.readAllBytes(), StandardCharsets.UTF_8))
                        .as(part.getName())
                        .doesNotContain("Reconciliation'!", "Reconciliation!", "Coverage'!", "Coverage!", "Quality");
            }
        }
    }

    @Test
    void everyAnnualFigureIsTheModels() throws IOException {
        try (XSSFWorkbook book = read(consolidated(report))) {
            for (Figure figure : report.published()) {
                Row row = rowOf(
                        book.getSheet("Annual figures"),
                        figure.indicator().name().en());
                assertThat(number(row, AnnualTable.COLUMNS.at("value")))
                        .isEqualTo(figure.value().map(BigDecimal::doubleValue));
                assertThat(number(row, AnnualTable.COLUMNS.at("previous")))
                        .isEqualTo(figure.previous().map(BigDecimal::doubleValue));
                assertThat(number(row, AnnualTable.COLUMNS.at("states_reporting")))
                        .hasValue((double) figure.statesReporting());
                assertThat(number(row, AnnualTable.COLUMNS.at("states_expected")))
                        .hasValue((double) figure.statesExpected());
            }
        }
    }

    @Test
    void theBridgeSaysHowEveryFigureCameAbout() throws IOException {
        try (XSSFWorkbook book = read(consolidated(report))) {
            for (Figure figure : report.published()) {
                Row row =
                        rowOf(book.getSheet("Bridge"), figure.indicator().name().en());
                Bridge bridge = figure.bridge().orElseThrow();
                Map<String, BigDecimal> expected = Map.of(
                        "reported", bridge.reported(),
                        "joint", bridge.joint(),
                        "mirror", bridge.mirror(),
                        "decision", bridge.decision(),
                        "published", bridge.value());
                expected.forEach((column, value) -> {
                    Cell cell = row.getCell(BridgeTable.FIGURES.at(column));
                    assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
                    assertThat(cell.getNumericCellValue()).isEqualTo(value.doubleValue());
                });
            }
        }
    }

    @Test
    void everyBreakdownIsTheLedgers() throws IOException {
        try (XSSFWorkbook book = read(consolidated(report))) {
            for (Figure figure : report.published()) {
                breakdown(
                        book.getSheet("By State"),
                        figure,
                        report.ledger().of(figure.indicator()).by(e -> e.state().code()));
                breakdown(
                        book.getSheet("By month"),
                        figure,
                        report.ledger()
                                .of(figure.indicator())
                                .by(e -> e.cell().period().toString()));
                breakdown(
                        book.getSheet("By operation"),
                        figure,
                        report.ledger()
                                .of(figure.indicator())
                                .by(e -> e.cell().operation().name().en()));
            }
        }
    }

    private static void breakdown(Sheet sheet, Figure figure, Map<String, Bridge> expected) {
        Row headings = rowOf(sheet, "Indicator");
        Row row = rowOf(sheet, figure.indicator().name().en());
        int total = columnOf(headings, "Total");
        assertThat(number(row, total)).isEqualTo(figure.value().map(BigDecimal::doubleValue));
        int found = 0;
        for (int column = 1 + columnOf(headings, "Unit"); column < total; column++) {
            Optional<Bridge> bridge = Optional.ofNullable(
                    expected.get(headings.getCell(column).getStringCellValue().split("\n")[0]));
            assertThat(number(row, column)).isEqualTo(bridge.map(b -> b.value().doubleValue()));
            found += bridge.isPresent() ? 1 : 0;
        }
        assertThat(found).isEqualTo(expected.size());
    }

    @Test
    void whatFormulasShowIsWhatTheyComeTo() throws IOException {
        List<byte[]> books = new ArrayList<>(List.of(consolidated(report), consolidated(SampleReport.empty())));
        for (State state : report.codebook().states()) {
            books.add(ofState(report, state));
        }
        int formulas = 0;
        for (byte[] bytes : books) {
            try (XSSFWorkbook book = read(bytes)) {
                FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
                for (Cell cell : cells(book)
                        .filter(c -> c.getCellType() == CellType.FORMULA)
                        .toList()) {
                    double shown = cell.getNumericCellValue();
                    assertThat(evaluator.evaluate(cell).getNumberValue())
                            .as(cell.getAddress() + " " + cell.getCellFormula())
                            .isCloseTo(shown, within(1e-9));
                    formulas++;
                }
            }
        }
        assertThat(formulas).isGreaterThan(300);
    }

    @Test
    void theMatrixOfReturnsAddsUpToTheFigure() throws IOException {
        Figure returned = report.figure(report.codebook().indicators().get("WANTED_RETURNED"))
                .orElseThrow();
        try (XSSFWorkbook book = read(consolidated(report))) {
            XSSFSheet sheet = book.getSheet("Flows between States");
            Row totals = sheet.getRow(sheet.getTables().get(0).getEndRowIndex());
            assertThat(totals.getCell(1)).hasToString("Total");
            assertThat(number(totals, totals.getLastCellNum() - 1))
                    .isEqualTo(returned.value().map(BigDecimal::doubleValue));
        }
    }

    @Test
    void everyLinkLeadsToACellOfTheBook() throws IOException {
        try (XSSFWorkbook book = read(consolidated(report))) {
            List<XSSFHyperlink> links = new ArrayList<>();
            book.sheetIterator().forEachRemaining(s -> links.addAll(((XSSFSheet) s).getHyperlinkList()));
            assertThat(links).hasSizeGreaterThan(30);
            for (XSSFHyperlink link : links) {
                String[] target = link.getLocation().split("!");
                Sheet sheet = book.getSheet(target[0].replace("'", ""));
                assertThat(sheet.getRow(Integer.parseInt(target[1].substring(1)) - 1))
                        .as(link.getLocation())
                        .isNotNull();
            }
        }
    }

    @Test
    void aFiguresLinkLeadsToItsWorstCase() throws IOException {
        try (XSSFWorkbook book = read(consolidated(report))) {
            Row row = rowOf(book.getSheet("Annual figures"), "Rounds of ammunition seized");
            String target =
                    row.getCell(AnnualTable.COLUMNS.at("cases")).getHyperlink().getAddress();
            Row worst = book.getSheet("Reconciliation")
                    .getRow(Integer.parseInt(target.substring(target.indexOf('!') + 2)) - 1);
            assertThat(worst.getCell(0).getStringCellValue()).startsWith("Discrepancy");
            assertThat(worst.getCell(2).getStringCellValue()).isEqualTo("TRAL-23/017");
        }
    }

    @Test
    void openCasesStandFirstByWhatTheyCouldChangeAndTheSidesAddUp() throws IOException {
        try (XSSFWorkbook book = read(consolidated(report))) {
            XSSFSheet sheet = book.getSheet("Reconciliation");
            List<Boolean> open = new ArrayList<>();
            List<Double> effects = new ArrayList<>();
            for (int r = CaseTable.HEADING_ROW + 1;
                    r <= sheet.getTables().get(0).getEndRowIndex();
                    r++) {
                XSSFRow row = sheet.getRow(r);
                boolean side = row.getCTRow().getOutlineLevel() == 1;
                if (!side) {
                    number(row, CaseTableRows.DECIDING.at("effect.percent")).ifPresent(effects::add);
                    open.add(number(row, CaseTableRows.DECIDING.at("effect")).isPresent());
                }
                assertThat(row.getZeroHeight())
                        .as("row " + r + ": the sides of what is not open are folded")
                        .isEqualTo(side && !open.get(open.size() - 1));
            }
            assertThat(open).contains(true, false).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(effects).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(sheet.getRowSumsBelow()).isFalse();
        }
        for (Case each : Cases.of(report)) {
            BigDecimal counted = each.sides().stream()
                    .map(s -> s.counts().orElse(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(counted)
                    .as(each.reference())
                    .isEqualByComparingTo(each.settled().orElse(BigDecimal.ZERO));
        }
    }

    @Test
    void casesGoOnOnAnotherSheetBeforeTheRowsRunOut() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConsolidatedWorkbook(scratch, CaseTable.HEADING_ROW + 6).write(report, Edition.full(Language.EN), out);
        try (XSSFWorkbook book = read(out.toByteArray())) {
            assertThat(names(book))
                    .contains("Reconciliation", "Reconciliation 2", "Reconciliation 3", "Reconciliation 4");
            long rows = names(book).stream()
                    .filter(n -> n.startsWith("Reconciliation"))
                    .mapToLong(n -> book.getSheet(n).getTables().get(0).getEndRowIndex() - CaseTable.HEADING_ROW)
                    .sum();
            assertThat(rows)
                    .isEqualTo(Cases.of(report).stream()
                            .mapToLong(c -> 1 + c.sides().size())
                            .sum());
        }
    }

    @Test
    void whatIsInventedIsSaidWhereItIsShown() throws IOException {
        String note = report.round().note().orElseThrow().en();
        try (XSSFWorkbook book = read(consolidated(report));
                XSSFWorkbook state = read(ofState(report, report.states().get(0)))) {
            for (String sheet :
                    List.of("The year at a glance", "Contents", "By State", "By operation", "By month", "Metadata")) {
                assertThat(texts(book.getSheet(sheet))).as(sheet).contains(note);
            }
            assertThat(texts(state.getSheet("Figures"))).contains(note);
        }
    }

    @Test
    void aRoundInWhichNothingHappenedSaysSoInWords() throws IOException {
        try (XSSFWorkbook book = read(consolidated(SampleReport.empty()))) {
            assertThat(texts(book.getSheet("Flows between States"))).anyMatch(t -> t.startsWith("Nothing was said"));
            assertThat(texts(book.getSheet("Reconciliation")))
                    .anyMatch(t -> t.startsWith("There is nothing to reconcile"));
            assertThat(texts(book.getSheet("Coverage"))).anyMatch(t -> t.startsWith("No return is expected"));
            assertThat(texts(book.getSheet("Revisions"))).anyMatch(t -> t.startsWith("Nothing has been published"));
            assertThat(texts(book.getSheet("Files that count"))).anyMatch(t -> t.startsWith("No file counts"));
            assertThat(texts(book.getSheet("Annual figures"))).anyMatch(t -> t.startsWith("No figures of last year"));
        }
    }

    /** More States than can be read beside each other stand downwards; figures continue on pages side by side. */
    @Test
    void aRoundOfManyStatesAndIndicatorsCanBeReadOnPaper() throws IOException {
        RoundReport many = ManyStates.report(200, 137);
        try (XSSFWorkbook book = read(consolidated(many))) {
            XSSFSheet byState = book.getSheet("By State");
            XSSFTable table = byState.getTables().get(0);
            assertThat(table.getRowCount()).as("headings, States, totals").isEqualTo(202);
            assertThat(table.getColumnCount()).isEqualTo(2 + 137);
            assertThat(table.getColumns().get(2).getName()).isEqualTo("Cases of kind 0, persons");
            Row third = byState.getRow(table.getStartRowIndex() + 3);
            assertThat(third.getCell(0)).hasToString("State no. 2");
            assertThat(third.getCell(1)).hasToString("AC");
            assertThat(number(third, 2 + 5)).hasValue(7.0);
            Row totals = byState.getRow(table.getEndRowIndex());
            assertThat(totals.getCell(0)).hasToString("Total");
            for (int i = 0; i < 137; i++) {
                assertThat(number(totals, 2 + i))
                        .isEqualTo(many.published().get(i).value().map(BigDecimal::doubleValue));
            }
            assertThat(byState.getPrintSetup().getFitWidth()).isBetween((short) 5, (short) 20);
            assertThat(byState.getRepeatingColumns().getLastColumn()).isEqualTo(1);
            assertThat(byState.getRepeatingRows()).isNotNull();
            assertThat(byState.getPaneInformation().getVerticalSplitPosition())
                    .as("columns that stay in sight")
                    .isEqualTo((short) 2);
            assertThat(book.getSheet("By month").createDrawingPatriarch().getCharts())
                    .hasSize(12);
            assertThatNoPageBreakCutsAChart(book.getSheet("By month"));
            assertThat(book.getSheet("Bridge by State").getTables().get(0).getRowCount())
                    .isEqualTo(1 + 200 * 137);
            assertThat(book.getSheet("The year at a glance").getTables().get(0).getRowCount())
                    .isEqualTo(13);
            assertThat(screen(book.getSheet("Contents")))
                    .as("pixels of the list of sheets")
                    .isLessThan(540);
            assertThat(rowOf(book.getSheet("Contents"), "States reporting").getHeightInPoints())
                    .as("a few names, not all")
                    .isLessThan(200);
        }
    }

    /** At most two rows of charts stand on a page: between two breaks, and below the last one. */
    private static void assertThatNoPageBreakCutsAChart(XSSFSheet sheet) {
        int[] breaks = sheet.getRowBreaks();
        Map<Integer, Set<Integer>> rowsOfPages = new TreeMap<>();
        for (XSSFShape chart : sheet.createDrawingPatriarch().getShapes()) {
            XSSFClientAnchor anchor = (XSSFClientAnchor) chart.getAnchor();
            assertThat(Arrays.stream(breaks).boxed().toList())
                    .noneMatch(at -> anchor.getRow1() <= at && at + 1 < anchor.getRow2());
            int page = (int)
                    Arrays.stream(breaks).filter(at -> at < anchor.getRow1()).count();
            rowsOfPages.computeIfAbsent(page, p -> new TreeSet<>()).add(anchor.getRow1());
        }
        assertThat(rowsOfPages.values()).hasSizeGreaterThan(1).allMatch(rows -> rows.size() <= 2);
    }

    @Test
    void figuresOfTheSameNameAndUnitAreToldApartByTheirCodes() throws IOException {
        try (XSSFWorkbook book = read(consolidated(ManyStates.report(60, 3, 2)))) {
            assertThat(book.getSheet("By State").getTables().get(0).getColumns())
                    .extracting(column -> column.getName().replace("_x000a_", "\n"))
                    .containsExactly(
                            "State",
                            "Code",
                            "Cases of kind 0, persons\nIND_0",
                            "Cases of kind 1, persons",
                            "Cases of kind 0, persons\nIND_2");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListOfSheetsIsOnOneScreen(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConsolidatedWorkbook(scratch).write(report, Edition.full(language), out);
        try (XSSFWorkbook book = read(out.toByteArray())) {
            assertThat(screen(book.getSheetAt(1)))
                    .as("pixels on a screen of 768 below the menus")
                    .isLessThan(540);
        }
    }

    /** The height of all rows down to the page break below the list of sheets, at the zoom of the sheet. */
    private static double screen(XSSFSheet contents) {
        double points = 0;
        for (int row = 0; row <= contents.getRowBreaks()[0]; row++) {
            points += contents.getRow(row) == null
                    ? contents.getDefaultRowHeightInPoints()
                    : contents.getRow(row).getHeightInPoints();
        }
        long zoom =
                contents.getCTWorksheet().getSheetViews().getSheetViewArray(0).getZoomScale();
        return points / 0.75 * zoom / 100;
    }

    @Test
    void chartsAreNative() throws IOException {
        try (XSSFWorkbook book = read(consolidated(report))) {
            assertThat(book.getSheet("Annual figures").createDrawingPatriarch().getCharts())
                    .as("a chart a unit, and the change")
                    .hasSize(5);
            assertThat(book.getSheet("Bridge").createDrawingPatriarch().getCharts())
                    .hasSize(1);
            assertThat(book.getSheet("By month").createDrawingPatriarch().getCharts())
                    .hasSize(8);
        }
    }

    @Test
    void whereLastYearIsNotKnownTheFiguresOfOneUnitAreDrawnBesideEachOther() throws IOException {
        ReportBuilder known = new ReportBuilder(report.codebook(), 2023);
        for (String indicator : List.of("DETAINED", "FINANCING", "FIREARMS")) {
            known.reported("KZ", known.cell("2023-05", indicator, "NATIONAL", ""), "3");
        }
        try (XSSFWorkbook book = read(consolidated(known.build()))) {
            XSSFSheet sheet = book.getSheet("Annual figures");
            List<XSSFChart> charts = sheet.createDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(1);
            assertThat(charts.get(0).getTitleText().getString()).startsWith("Figures of the year: persons");
            assertThat(charts.get(0).getChartSeries().get(0).getSeriesCount()).isEqualTo(1);
            assertThat(charts.get(0)
                            .getChartSeries()
                            .get(0)
                            .getSeries(0)
                            .getCategoryData()
                            .getPointCount())
                    .isEqualTo(2);
            assertThat(texts(sheet))
                    .anyMatch(t -> t.startsWith("No figures of last year"))
                    .anyMatch(t -> t.startsWith("A figure that is the only one in its unit"));
        }
    }

    /** A test for each sheet that the report has. */
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "INSTRUMENTS",
                "INSTRUMENT_DATES",
                "TREND",
                "QUESTIONS",
                "RULES",
                "ANSWERED",
                "EXPLAINED",
                "ESTIMATES",
                "QUALITY_TEXTS"
            })
    private @interface EachSheet {}

    @EachSheet
    void everySheetKeepsItsHeadInSightAndPrintsItAgain(Tab tab) throws IOException {
        try (XSSFWorkbook book = read(consolidated(report))) {
            XSSFSheet sheet = book.getSheet(tab.sheet(ENGLISH));
            assertThat(sheet.getPaneInformation()).isNotNull();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRepeatingRows()).isNotNull();
            assertThat(sheet.getTables()).hasSize(tab == Tab.CONTENTS || tab == Tab.REVISIONS ? 0 : 1);
        }
    }

    @EachSheet
    void everySheetHasTitleDateAndPageSetup(Tab tab) throws IOException {
        try (XSSFWorkbook book = read(consolidated(report))) {
            XSSFSheet sheet = book.getSheet(tab.sheet(ENGLISH));
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isNotBlank();
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("Round 2023", "20 February 2024");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getFooter().getRight()).contains("&P / &N");
        }
    }

    @Test
    void theBytesDependOnTheReportAlone() throws IOException {
        byte[] here = consolidated(report);
        byte[] state = ofState(report, report.states().get(3));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ru-RU"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(consolidated(SampleReport.report())).isEqualTo(here);
            assertThat(ofState(SampleReport.report(), report.states().get(3))).isEqualTo(state);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aStateGetsItsOwnFiguresAndCases() throws IOException {
        State state = report.codebook().states().get("KZ");
        try (XSSFWorkbook book = read(ofState(report, state))) {
            assertThat(names(book))
                    .as("a set of sheets in each language, that of the State first")
                    .containsExactly(
                            "Показатели",
                            "По месяцам",
                            "Отчёты",
                            "Файлы",
                            "Замечания",
                            "Дела и передачи",
                            "Figures",
                            "By month",
                            "Returns",
                            "Files",
                            "Findings",
                            "Cases");
            for (Figure figure : report.published()) {
                Optional<Bridge> own = report.ledger()
                        .of(figure.indicator())
                        .where(e -> e.state().equals(state))
                        .bridge();
                assertThat(number(
                                rowOf(
                                        book.getSheet("Figures"),
                                        figure.indicator().name().en()),
                                6))
                        .isEqualTo(own.map(b -> b.value().doubleValue()));
            }
            assertThat(texts(book.getSheet("Cases")))
                    .contains("KZ>RU", "RU>KZ", "UZ>KZ", "ARMS-23/004", "TRAL-23/017")
                    .doesNotContain("BY>RU", "ARMS-23/011");
        }
    }

    @Test
    void theCasesOfAStateGoOnOnAnotherSheetBeforeTheRowsRunOut() throws IOException {
        State state = report.codebook().states().get("KZ");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StateWorkbook(scratch, new StateWorkbook.Limits(CaseTable.HEADING_ROW + 5, 100, 100))
                .write(report, state, out);
        try (XSSFWorkbook book = read(out.toByteArray())) {
            assertThat(names(book)).contains("Cases", "Cases 2", "Cases 3");
            long rows = names(book).stream()
                    .filter(n -> n.startsWith("Cases"))
                    .mapToLong(n -> book.getSheet(n).getTables().get(0).getEndRowIndex() - CaseTable.HEADING_ROW)
                    .sum();
            assertThat(rows)
                    .isEqualTo(Cases.of(report).stream()
                            .filter(c -> c.concerns(state))
                            .mapToLong(c -> 1 + c.sides().size())
                            .sum());
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 6, 0", "7, 6, 0", "6, 6, 0", "5, 5, 1", "3, 3, 3", "2, 2, 4", "0, 0, 6"})
    void theFindingsOfTheNewestFilesAreListedAndTheOthersCounted(int most, int listed, int elsewhere)
            throws IOException {
        ReportBuilder findings = new ReportBuilder(SampleCodebook.codebook(), 2023);
        for (int file = 1; file <= 3; file++) {
            findings.submitted("KZ", "2023-0" + file, Outcome.Verdict.REJECTED, two(file));
        }
        RoundReport of = findings.build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StateWorkbook(scratch, new StateWorkbook.Limits(100, 100, most))
                .write(of, of.codebook().states().get("KZ"), out);
        try (XSSFWorkbook book = read(out.toByteArray())) {
            List<String> texts = texts(book.getSheet("Findings"));
            List<String> values =
                    texts.stream().filter(t -> t.matches("[1-3][ab]")).toList();
            assertThat(values)
                    .isEqualTo(List.of("1a", "1b", "2a", "2b", "3a", "3b").stream()
                            .filter(v -> shown(v, most))
                            .toList())
                    .hasSize(listed);
            assertThat(texts.stream()
                            .filter(t -> t.contains("not listed here"))
                            .mapToInt(t -> Integer.parseInt(t.substring(0, t.indexOf(' '))))
                            .sum())
                    .isEqualTo(elsewhere);
        }
    }

    @Test
    void whatIsCountedAndNotListedTakesNoPlaceFromOlderFiles() throws IOException {
        ReportBuilder builder = new ReportBuilder(SampleCodebook.codebook(), 2023);
        for (int file = 1; file <= 4; file++) {
            builder.submitted("KZ", "2023-0" + file, Outcome.Verdict.REJECTED, Findings.NONE);
        }
        List<Long> read = new ArrayList<>();
        RoundReport of = builder.build();
        of = of.submitted(
                of.submissions().stream().map(s -> counted(s, 4_000, read)).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StateWorkbook(scratch, new StateWorkbook.Limits(100, 100, 5))
                .write(of, of.codebook().states().get("KZ"), out);
        try (XSSFWorkbook book = read(out.toByteArray())) {
            List<String> texts = texts(book.getSheet("Findings"));
            assertThat(texts.stream().filter(t -> t.matches("[1-4][ab]")))
                    .containsExactly("2a", "3a", "3b", "4a", "4b");
            assertThat(texts.stream()
                            .filter(t -> t.contains("; the receipt counts all.") || t.contains("not listed here"))
                            .map(t -> t.replaceAll(";.*(?s).*", "")))
                    .containsExactly(
                            "4,000 findings are not listed here",
                            "3,999 findings are not listed here",
                            "and 3,998 more findings of the same kinds",
                            "and 3,998 more findings of the same kinds");
        }
        assertThat(read).as("files whose findings were read").doesNotContain(1L).contains(2L, 3L, 4L);
    }

    @Test
    void theFilesOfAStateThatCountAndTheNewestOthersAreListedAndTheRestIsCounted() throws IOException {
        ReportBuilder many = new ReportBuilder(SampleCodebook.codebook(), 2023);
        for (int file = 1; file <= 6; file++) {
            many.submitted(
                    "KZ", "2023-0" + file, file == 1 ? Outcome.Verdict.ACCEPTED : Outcome.Verdict.REJECTED, two(file));
        }
        RoundReport of = many.build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StateWorkbook(scratch, new StateWorkbook.Limits(100, 3, 100))
                .write(of, of.codebook().states().get("KZ"), out);
        try (XSSFWorkbook book = read(out.toByteArray())) {
            List<String> files = texts(book.getSheet("Files"));
            assertThat(files.stream().filter(t -> t.matches("2023-0[1-6]")))
                    .containsExactly("2023-01", "2023-05", "2023-06");
            assertThat(files).contains("3 older files that do not count are not listed here.");
            List<String> findings = texts(book.getSheet("Findings"));
            assertThat(findings.stream().filter(t -> t.matches("[1-6][ab]")))
                    .containsExactly("1a", "1b", "5a", "5b", "6a", "6b");
            assertThat(findings)
                    .contains(
                            "3 older files that do not count are not listed here.",
                            "6 findings in older files: the receipts tell of them.");
        }
    }

    @Test
    void aFileInWhichNothingWasFoundIsNotAskedForItsFindings() throws IOException {
        RoundReport of = new ReportBuilder(SampleCodebook.codebook(), 2023)
                .submitted("KZ", "2023-01", Outcome.Verdict.ACCEPTED, Findings.NONE)
                .submitted("KZ", "2023-02", Outcome.Verdict.REJECTED, two(1))
                .build();
        List<Long> read = new ArrayList<>();
        of = of.submitted(of.submissions().stream()
                .map(s -> counted(s, s.found().isEmpty() ? 0 : 2, read))
                .toList());
        ofState(of, of.codebook().states().get("KZ"));
        assertThat(read).containsExactly(2L);
    }

    private static SubmissionSummary counted(SubmissionSummary s, long count, List<Long> read) {
        FindingCounts found =
                count == 0 ? FindingCounts.NONE : new FindingCounts(Map.of(FindingCode.VALUE_FORMAT, count));
        return new SubmissionSummary(s.outcome().found(found), s.inForce(), () -> {
            read.add(s.delivery().number());
            return Findings.of(two((int) s.delivery().number()).listed(), found);
        });
    }

    /** The third file comes first, and of a file the first finding. */
    private static boolean shown(String value, int most) {
        return ('3' - value.charAt(0)) * 2 + value.charAt(1) - 'a' < most;
    }

    private static Findings two(int file) {
        Findings.Collector two = new Findings.Collector(10);
        two.add(Finding.at(Place.record(1, 1), FindingCode.VALUE_FORMAT, file + "a"));
        two.add(Finding.at(Place.record(2, 2), FindingCode.VALUE_FORMAT, file + "b"));
        return two.findings();
    }

    @Test
    void theCausesOfAPublicationAreCountedWhereTheyAreTooManyToList() throws IOException {
        ReportBuilder many = new ReportBuilder(SampleCodebook.codebook(), 2023);
        many.vintage(new Vintage(1, LocalDate.of(2024, 1, 20), Map.of(), Map.of(), List.of()));
        many.vintage(new Vintage(
                2,
                LocalDate.of(2024, 2, 20),
                Map.of(),
                Map.of(),
                Stream.concat(
                                IntStream.rangeClosed(1, CauseRows.MOST + 2).mapToObj(i -> "KZ_2023-05_v" + i + ".csv"),
                                Stream.of("decision mirror KZ>RU = 5"))
                        .toList()));
        try (XSSFWorkbook book = read(consolidated(many.build()))) {
            List<String> texts = texts(book.getSheet("Vintages"));
            assertThat(texts.stream().filter(t -> t.startsWith("KZ_2023-05"))).hasSize(CauseRows.MOST);
            assertThat(texts)
                    .anyMatch(t -> t.startsWith("and 2 more files, not listed here"))
                    .anyMatch(t -> t.startsWith("Decision about a flow: KZ>RU = 5"));
        }
    }

    @Test
    void caseNumbersUnderSeveralOperationsAreCountedWhereTheyAreTooManyToList() throws IOException {
        ReportBuilder many = new ReportBuilder(SampleCodebook.codebook(), 2023);
        List<Operation> two = report.codebook().operations().stream().limit(2).toList();
        for (int i = 0; i < CrossedRows.MOST + 3; i++) {
            many.crossed(new CrossedCase(
                    report.codebook().indicators().get("FIREARMS"),
                    "X-" + i,
                    two,
                    List.of(new Evidence(1, "KZ_2023-01.csv", i + 2))));
        }
        many.crossed(new CrossedCase(
                report.codebook().indicators().get("DEVICES"),
                "Y-1",
                two,
                List.of(new Evidence(2, "RU_2023-01.csv", 7))));
        try (XSSFWorkbook book = read(consolidated(many.build()))) {
            List<String> texts = texts(book.getSheet("Case numbers"));
            assertThat(texts.stream().filter(t -> t.startsWith("X-"))).hasSize(CrossedRows.MOST);
            assertThat(texts)
                    .contains("Y-1")
                    .anyMatch(t -> t.startsWith(report.codebook()
                                    .indicators()
                                    .get("FIREARMS")
                                    .name()
                                    .en() + ": 3 more case numbers are not listed"));
        }
    }

    private byte[] consolidated(RoundReport of) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConsolidatedWorkbook(scratch).write(of, Edition.full(Language.EN), out);
        return out.toByteArray();
    }

    @Test
    void noCellOfAStatesWorkbookIsInTwoLanguagesAndBothSetsHaveTheSameNumbers() throws IOException {
        State state = report.codebook().states().get("KZ");
        try (XSSFWorkbook book = read(ofState(report, state))) {
            int sheets = book.getNumberOfSheets() / 2;
            for (int i = 0; i < sheets; i++) {
                XSSFSheet russian = book.getSheetAt(i);
                XSSFSheet english = book.getSheetAt(sheets + i);
                assertThat(russian.getTables().stream().map(XSSFTable::getName))
                        .allMatch(n -> n.endsWith("_ru"))
                        .hasSameSizeAs(english.getTables());
                assertThat(russian.getFooter().getLeft()).endsWith("Показатели за 2023 год: Казахстан");
                assertThat(english.getFooter().getLeft()).endsWith("Figures 2023: Kazakhstan");
                english.forEach(row -> row.forEach(cell -> {
                    Cell twin = russian.getRow(row.getRowNum()).getCell(cell.getColumnIndex());
                    assertThat(twin.getCellType())
                            .as(cell.getAddress().toString())
                            .isEqualTo(cell.getCellType());
                    if (cell.getCellType() == CellType.STRING) {
                        // What a State or the secretariat wrote stays as it is.
                        List<String> entered = twin.getStringCellValue().lines().toList();
                        assertThat(cell.getStringCellValue().lines().filter(line -> !entered.contains(line)))
                                .noneMatch(line -> line.matches(".*[А-Яа-яЁё].*"));
                    } else {
                        assertThat(twin.getNumericCellValue()).isEqualTo(cell.getNumericCellValue());
                    }
                }));
            }
        }
    }

    private byte[] ofState(RoundReport of, State state) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StateWorkbook(scratch).write(of, state, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<String> names(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.sheetIterator().forEachRemaining(s -> names.add(s.getSheetName()));
        return names;
    }

    private static Stream<Cell> cells(XSSFWorkbook book) {
        List<Cell> cells = new ArrayList<>();
        book.sheetIterator().forEachRemaining(s -> s.forEach(r -> r.forEach(cells::add)));
        return cells.stream();
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(r -> r.forEach(c -> {
            if (c.getCellType() == CellType.STRING) {
                texts.add(c.getStringCellValue());
            }
        }));
        return texts;
    }

    /** The first row whose first cell begins with the line. */
    private static Row rowOf(Sheet sheet, String firstLine) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().split("\n", -1)[0].equals(firstLine)) {
                return row;
            }
        }
        throw new AssertionError("no row " + firstLine + " on " + sheet.getSheetName());
    }

    private static int columnOf(Row row, String firstLine) {
        for (Cell cell : row) {
            if (cell.getStringCellValue().split("\n", -1)[0].equals(firstLine)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + firstLine);
    }

    private static Optional<Double> number(Row row, int column) {
        Cell cell = row.getCell(column);
        boolean number =
                cell != null && (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA);
        return number ? Optional.of(cell.getNumericCellValue()) : Optional.empty();
    }
}
