package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingMessages;

/** A return that is a workbook says what its cells show. */
class WorkbookReturnTest {

    private static final Object[] HEADING = {"period", "indicator", "case_ref", "value", "unit"};
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static Reading read(byte[] workbook) throws IOException {
        return read("KZ_2023-Q2.xlsx", workbook);
    }

    private static Reading read(String name, byte[] workbook) throws IOException {
        return new SubmissionReader(Fixtures.codebook(), LocalDate.of(2023, 8, 1), 100)
                .read(ByteSource.of(workbook), Fixtures.name(name));
    }

    /** {@code CODE@cell}. */
    private static List<String> found(Reading reading) {
        return reading.findings().listed().stream()
                .map(f -> f.code() + "@" + f.place().cell())
                .sorted()
                .toList();
    }

    private static Map<String, BigDecimal> sums(Reading reading) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        reading.sums().stream()
                .filter(s -> s.sum().signum() != 0)
                .forEach(s -> sums.put(s.indicator().code(), s.sum().stripTrailingZeros()));
        return sums;
    }

    @Test
    void theFirstVisibleSheetWithAHeadingIsReadAndEvidenceIsItsRow() throws IOException {
        Reading reading = read(Workbooks.of(book -> {
            Workbooks.fill(book.createSheet("Hidden"), HEADING, new Object[] {"2023-04", "FIREARMS", "", 99, ""});
            Workbooks.fill(book.createSheet("Notes"), new Object[] {"Отчёт"}, new Object[] {"value", "explained here"});
            XSSFSheet sheet = book.createSheet("Return – Отчёт");
            Workbooks.fill(sheet, new Object[] {"Отчёт за квартал"}, new Object[] {""}, HEADING);
            Workbooks.fill(sheet, new Object[] {"2023-04", "FIREARMS", "", 12, ""});
            Workbooks.cell(sheet, 9, 0).setCellValue("2023-05");
            Workbooks.cell(sheet, 9, 1).setCellValue("DETAINED");
            Workbooks.cell(sheet, 9, 3).setCellValue(7);
            sheet.protectSheet("secret");
            book.setSheetHidden(0, true);
        }));

        assertThat(found(reading)).containsExactly("TITLE_LINES@A1");
        assertThat(reading.understanding().sheet()).isEqualTo("Return – Отчёт");
        assertThat(reading.understanding().headerLine()).isEqualTo(3);
        assertThat(sums(reading)).isEqualTo(Map.of("FIREARMS", new BigDecimal(12), "DETAINED", new BigDecimal(7)));
        assertThat(reading.observations())
                .extracting(o -> o.cell().indicator().code() + " " + o.line())
                .containsExactlyInAnyOrder("FIREARMS 4", "DETAINED 10");
    }

    @Test
    void thePlaceOfAValueIsItsCellAlsoInAWideTable() throws IOException {
        Reading narrow = read(Workbooks.of(book -> Workbooks.fill(
                book.createSheet("Return"), HEADING, new Object[] {"2023-04", "FIREARMS", "TRAL-23/017", 12, ""})));
        Reading wide = read(Workbooks.of(book -> Workbooks.fill(
                book.createSheet("Отчёт II"),
                new Object[] {"indicator", "case_ref", "2023-04", "2023-05"},
                new Object[] {"FIREARMS", "", 12, 13},
                new Object[] {"FIREARMS", "TRAL-23/017", "", 5})));

        assertThat(places(narrow)).containsExactly("12 Return!D2");
        assertThat(places(wide)).containsExactly("12 'Отчёт II'!C2", "13 'Отчёт II'!D2", "5 'Отчёт II'!D3");
    }

    private static List<String> places(Reading reading) {
        return Stream.concat(
                        reading.observations().stream(),
                        StreamSupport.stream(reading.cases().spliterator(), false))
                .map(row -> row.amount().toPlainString() + " "
                        + reading.understanding().placeOfValue(row.line(), row.cell()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, yyyy-mm, 0",
        "45047, m/d/yy, 2023-05",
        "45047, mmm.yy, 2023-05",
        "45061, mmm.yy, 2023-05",
        "45061, 'dd.mm.yyyy', BAD",
        "45047, '[$-419]mmmm\\ yyyy;@', 2023-05",
        "45047, General, BAD"
    })
    void aTypedDateIsThePeriodThatItsFormatShows(double day, String format, String period) throws IOException {
        Reading reading = read(Workbooks.of(book -> {
            XSSFSheet sheet = book.createSheet();
            Workbooks.fill(sheet, HEADING, new Object[] {day, "FIREARMS", "", 1, ""});
            Workbooks.cell(sheet, 1, 0).setCellStyle(Workbooks.style(book, format));
        }));

        if (period.startsWith("2")) {
            assertThat(found(reading)).isEmpty();
            assertThat(reading.observations())
                    .extracting(o -> o.cell().period().toString())
                    .containsExactly(period);
        } else {
            assertThat(found(reading)).hasSize(1);
            assertThat(reading.observations()).isEmpty();
        }
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        byte[] book = Workbooks.of(b -> {
            XSSFSheet sheet = b.createSheet();
            Workbooks.fill(sheet, HEADING, new Object[] {45047 - 1462, "FIREARMS", "", 1, ""});
            Workbooks.cell(sheet, 1, 0).setCellStyle(Workbooks.style(b, "mmm.yy"));
        });
        Reading reading = read(Workbooks.changed(
                book, "xl/workbook.xml", x -> x.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"true\"/>")));

        assertThat(reading.observations())
                .extracting(o -> o.cell().period().toString())
                .containsExactly("2023-05");
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "304.49999999999994, 304.5",
        "1.234, 1.234",
        "3E2, 300",
        "1.5E-3, 0.0015",
        "123456789012345, 123456789012345"
    })
    void aNumberIsTheOneThatTheSpreadsheetShows(String stored, String value) throws IOException {
        byte[] book = Workbooks.table(HEADING, new Object[] {"2023-05", "EXPLOSIVES", "", 77.25, "KG"}, new Object[] {
            "2023-06", "EXPLOSIVES", "", "0,5", "KG"
        });
        Reading reading = read(Workbooks.changed(book, SHEET, x -> x.replace("77.25", stored)));

        assertThat(found(reading))
                .as("a typed number has no decimal sign that could be mixed")
                .isEmpty();
        assertThat(sums(reading).get("EXPLOSIVES"))
                .isEqualByComparingTo(new BigDecimal(value).add(new BigDecimal("0.5")));
    }

    @Test
    void formulasAreReadByTheirStoredValueAndMergedCellsHoldForAllTheirRows() throws IOException {
        Reading reading = read(Workbooks.of(book -> {
            XSSFSheet sheet = book.createSheet("R");
            Workbooks.fill(
                    sheet,
                    HEADING,
                    new Object[] {"2023-05", "FIREARMS", "", 1, ""},
                    new Object[] {"", "DETAINED", "", 2, ""},
                    new Object[] {"", "AMMUNITION", "", 3, ""},
                    new Object[] {"2023-06", "FIREARMS", "", "", ""});
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A4"));
            Workbooks.cell(sheet, 4, 3).setCellFormula("D2+D3");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));

        assertThat(found(reading)).containsExactly("FORMULA_VALUES@D5", "MERGED_FILLED@A3");
        assertThat(sums(reading).get("FIREARMS")).isEqualByComparingTo("4");
        assertThat(reading.observations())
                .extracting(o -> o.line() + " " + o.cell().period())
                .containsExactlyInAnyOrder("2 2023-05", "3 2023-05", "4 2023-05", "5 2023-06");
        assertThat(reading.findings().listed().stream()
                        .filter(f -> f.code() == FindingCode.MERGED_FILLED)
                        .findFirst()
                        .orElseThrow()
                        .arguments())
                .containsExactly("2");
    }

    @Test
    void cellsWhoseValueIsNotWhatTheyShowAreErrors() throws IOException {
        Reading reading = read(Workbooks.of(book -> {
            XSSFSheet sheet = book.createSheet("R");
            Workbooks.fill(
                    sheet,
                    HEADING,
                    new Object[] {"2023-04", "FIREARMS", "", 0.5, ""},
                    new Object[] {"2023-05", "FIREARMS", "", "", ""},
                    new Object[] {"2023-06", "FIREARMS", "", "", ""},
                    new Object[] {"2023-04", "DETAINED", "", 4, ""},
                    new Object[] {"2023-05", "DETAINED", "", 5, ""},
                    new Object[] {"2023-06", "DETAINED", "", "", ""},
                    new Object[] {"2023-06", "AMMUNITION", "", 9, ""});
            Workbooks.cell(sheet, 1, 3).setCellStyle(Workbooks.style(book, "0%"));
            Workbooks.cell(sheet, 2, 3).setCellErrorValue((byte) 0x2A);
            Workbooks.cell(sheet, 3, 3).setCellFormula("1/4");
            sheet.getRow(4).setZeroHeight(true);
            sheet.addMergedRegion(CellRangeAddress.valueOf("D6:D7"));
        }));

        assertThat(found(reading))
                .containsExactly(
                        "ERROR_CELL@D3",
                        "FORMULA_WITHOUT_VALUE@D4",
                        "HIDDEN_CELLS@A5",
                        "MERGED_VALUE@D6",
                        "MERGED_VALUE@D7",
                        "PERCENT_CELL@D2");
        assertThat(sums(reading).keySet()).containsExactly("AMMUNITION");
        assertThat(reading.counts().refused()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        0" г"              | 1500    | SHOWN_OTHERWISE@D2
        0.0,"кг"           | 1500    | SHOWN_OTHERWISE@D2
        #,##0,             | 1500    | SHOWN_OTHERWISE@D2
        0\\т               | 2       | SHOWN_OTHERWISE@D2
        0" тыс. шт."       | 2       | SHOWN_OTHERWISE@D2
        0.00%              | 2       | PERCENT_CELL@D2
        #,##0.0,"тыс. кг"  | 1500    |
        0" кг"             | 2       |
        # ##0              | 1500    |
        #,##0.00"р."       | 1500    |
        #,##0_);(#,##0)    | 1500    |
        [<1000]0;0.0,"тыс."         | 5000    |
        [<1000]0;0.0,               | 5000    | SHOWN_OTHERWISE@D2
        [<1000]0;0.0,               | 500     |
        [>=1000000]0.0,,"млн";0     | 5       |
        [>=1000000]0.0,,"млн";0     | 1000000 |
        [>=1000000]0.0,,;0          | 5       |
        [>=1000000]0.0,,;0          | 1000000 | SHOWN_OTHERWISE@D2
        [<10]0;[<100]0" г";0" кг"   | 50      | SHOWN_OTHERWISE@D2
        [<10]0;[<100]0" г";0" кг"   | 500     |
        [<10]0;[<100]0" г"          | 500     | SHOWN_OTHERWISE@D2
        0" ; ";0" г"                | 5       |
        0;0" г"                     | 5       |
        [<1]0%;0                    | 5       |
        [Red][<1]0;0%               | 5       | PERCENT_CELL@D2
        """)
    void aNumberThatItsFormatShowsInAnotherUnitIsAnError(String format, double stored, String said) throws IOException {
        Reading reading = read(Workbooks.of(book -> {
            XSSFSheet sheet = book.createSheet("R");
            Workbooks.fill(sheet, HEADING, new Object[] {2023, "EXPLOSIVES", "", stored, ""}, new Object[] {
                "2023-05", "DETAINED", "", 5, ""
            });
            Workbooks.cell(sheet, 1, 0).setCellValue("2023-04");
            Workbooks.cell(sheet, 1, 3).setCellStyle(Workbooks.style(book, format));
        }));

        assertThat(found(reading)).isEqualTo(said == null ? List.of() : List.of(said));
        assertThat(sums(reading).containsKey("EXPLOSIVES")).isEqualTo(said == null);
    }

    @Test
    void aYearThatIsShownWithItsWordIsNoMass() throws IOException {
        Reading reading = read("KZ_2023.xlsx", Workbooks.of(book -> {
            XSSFSheet sheet = book.createSheet("R");
            Workbooks.fill(sheet, HEADING, new Object[] {2023, "FIREARMS", "", 7, ""});
            Workbooks.cell(sheet, 1, 0).setCellStyle(Workbooks.style(book, "0\" г.\""));
        }));

        assertThat(found(reading)).isEmpty();
        assertThat(sums(reading)).isEqualTo(Map.of("FIREARMS", new BigDecimal(7)));
    }

    @Test
    void aWideTableIsFoundByOneHeadingAndTheNamesBesideIt() throws IOException {
        Object[] months = {"Показатель", "апрель", "май", "июнь"};
        Object[] byOperation = {"Показатель", "TRAL-2023", "ARMS-2023", "NATIONAL"};
        Object[] byIndicator = {"Операция", "Задержано лиц", "Изъято взрывчатых веществ (г)"};

        Reading quarter = read(Workbooks.table(months, new Object[] {"Задержано лиц", 5, 6, 7}));
        Reading operations =
                read("KZ_2023-05.xlsx", Workbooks.table(byOperation, new Object[] {"Задержано лиц", 5, 6, 7}));
        Reading indicators = read("KZ_2023-05.xlsx", Workbooks.table(byIndicator, new Object[] {"TRAL-2023", 5, 1500}));
        Reading several = read(Workbooks.of(book -> {
            Workbooks.fill(book.createSheet("A"), months, new Object[] {"Задержано лиц", 5, 6, 7});
            Workbooks.fill(book.createSheet("B"), months, new Object[] {"Задержано лиц", 8, 9, 10});
        }));
        Reading coded = read("KZ_2023-05.xlsx", Workbooks.of(book -> {
            Workbooks.fill(book.createSheet("Справочник"), new Object[] {"Показатель", "Код"}, new Object[] {
                "Задержано лиц", "DETAINED"
            });
            Workbooks.fill(book.createSheet("Отчёт"), byOperation, new Object[] {"Задержано лиц", 5, 6, 7});
        }));

        assertThat(sums(quarter)).isEqualTo(Map.of("DETAINED", new BigDecimal(18)));
        assertThat(sums(operations)).isEqualTo(Map.of("DETAINED", new BigDecimal(18)));
        assertThat(sums(indicators))
                .isEqualTo(Map.of("DETAINED", new BigDecimal(5), "EXPLOSIVES", new BigDecimal("1.5")));
        assertThat(found(several)).containsExactly("SEVERAL_SHEETS@");
        assertThat(sums(coded)).isEqualTo(Map.of("DETAINED", new BigDecimal(18)));
    }

    @Test
    void aCaseNumberOfMoreDigitsThanASpreadsheetKeepsIsAnError() throws IOException {
        Reading reading = read(Workbooks.table(
                HEADING,
                new Object[] {"2023-05", "FIREARMS", 123456789012344992L, 5, ""},
                new Object[] {"2023-05", "FIREARMS", 123456789012345d, 6, ""},
                new Object[] {"2023-05", "FIREARMS", "123456789012345678", 7, ""}));

        assertThat(found(reading)).containsExactly("CASE_REF_CHANGED@C2");
        assertThat(sums(reading)).isEqualTo(Map.of("FIREARMS", new BigDecimal(13)));
    }

    @Test
    void whatIsSaidOfAHiddenRowIsSaidInWords() throws IOException {
        Reading reading = read(Workbooks.of(book -> {
            XSSFSheet sheet = book.createSheet("R");
            Workbooks.fill(sheet, HEADING, new Object[] {"2023-04", "FIREARMS", "", 5, ""});
            sheet.getRow(1).setZeroHeight(true);
        }));

        assertThat(FindingMessages.in(Locale.ENGLISH)
                        .what(reading.findings().listed().get(0)))
                .startsWith("A hidden row of the table");
    }

    @Test
    void anErrorInTheFirstCellIsNoComment() throws IOException {
        Reading reading = read(Workbooks.of(book -> {
            XSSFSheet sheet = book.createSheet("R");
            Workbooks.fill(sheet, HEADING, new Object[] {"", "FIREARMS", "", 5, ""});
            Workbooks.cell(sheet, 1, 0).setCellErrorValue((byte) 0x2A);
        }));

        assertThat(found(reading)).containsExactly("ERROR_CELL@A2");
    }

    @Test
    void aHiddenColumnOfTheTableIsAnErrorOnce() throws IOException {
        Reading reading = read(Workbooks.of(book -> {
            XSSFSheet sheet = book.createSheet("R");
            Workbooks.fill(sheet, HEADING, new Object[] {"2023-04", "FIREARMS", "", 5, ""}, new Object[] {
                "2023-05", "FIREARMS", "", 5, "ITEMS"
            });
            sheet.setColumnHidden(0, true);
            sheet.setColumnHidden(2, true);
        }));

        assertThat(found(reading)).containsExactly("HIDDEN_CELLS@A2");
        assertThat(reading.fatal()).isTrue();
    }

    @Test
    void aSecondTableOnAnotherVisibleSheetIsNeverLostSilently() throws IOException {
        Reading reading = read(Workbooks.of(book -> {
            Workbooks.fill(book.createSheet("Апрель"), HEADING, new Object[] {"2023-04", "FIREARMS", "", 5, ""});
            Workbooks.fill(book.createSheet("Май"), HEADING, new Object[] {"2023-05", "FIREARMS", "", 5, ""});
            Workbooks.fill(book.createSheet("Июнь"), HEADING);
        }));

        assertThat(found(reading)).containsExactly("SEVERAL_SHEETS@");
        assertThat(reading.findings().listed().get(0).arguments()).containsExactly("Апрель", "Май");
    }

    @Test
    void aWorkbookWithoutAHeadingSaysSo() throws IOException {
        Reading reading = read(Workbooks.table(new Object[] {"a", "b"}, new Object[] {1, 2}));

        assertThat(found(reading)).containsExactly("NO_HEADER@");
        assertThat(FindingMessages.in(Locale.ENGLISH)
                        .what(reading.findings().listed().get(0)))
                .isEqualTo("No visible sheet of the workbook has a line with the column headings.");
    }

    static Stream<Object[]> harmful() throws Exception {
        byte[] good = Workbooks.table(HEADING, new Object[] {"2023-05", "FIREARMS", "", 77.25, ""});
        String formula = "<c r=\"D2\"><f>1+1</f><v>2</v></c>";
        byte[] linked = Workbooks.changed(
                Workbooks.changed(good, SHEET, x -> x.replaceFirst("<c r=\"D2\".*?</c>", formula)),
                "xl/_rels/workbook.xml.rels",
                x -> x.replace(
                        "</Relationships>",
                        "<Relationship Id=\"x9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + "externalLink\" Target=\"externalLinks/externalLink1.xml\"/></Relationships>"));
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String afterDeclaration = "(<\\?xml[^>]*\\?>)?";
        String macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
        String plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        String bomb =
                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + "0".repeat(30_000_000) + "</t></is></c></row>";
        String tag = "<row r=\"2\" x=\"" + random(2_000_000) + "\"/>";
        String merges = "<mergeCells><mergeCell ref=\"A1:B\"/></mergeCells>";
        return Stream.of(
                new Object[] {"encrypted", encrypted(good), "WORKBOOK_ENCRYPTED"},
                new Object[] {
                    "macros",
                    Workbooks.changed(good, "[Content_Types].xml", x -> x.replace(plain, macro)),
                    "WORKBOOK_MACROS"
                },
                new Object[] {"links", linked, "WORKBOOK_LINKS"},
                new Object[] {
                    "entities",
                    Workbooks.changed(good, SHEET, x -> x.replaceFirst(afterDeclaration, "$1" + doctype)),
                    "WORKBOOK_ENTITIES"
                },
                new Object[] {
                    "entities of texts",
                    Workbooks.changed(
                            good, "xl/sharedStrings.xml", x -> x.replaceFirst(afterDeclaration, "$1" + doctype)),
                    "WORKBOOK_ENTITIES"
                },
                new Object[] {
                    "a bomb",
                    Workbooks.changed(good, SHEET, x -> x.replaceFirst("<row r=\"2\".*</row>", bomb)),
                    "WORKBOOK_TOO_LARGE"
                },
                new Object[] {
                    "a bomb of texts",
                    Workbooks.changed(
                            good,
                            "xl/sharedStrings.xml",
                            x -> x.replace("</sst>", "<si><t>x</t></si>".repeat(1_500_000) + "</sst>")),
                    "WORKBOOK_TOO_LARGE"
                },
                new Object[] {
                    "an endless tag",
                    Workbooks.changed(good, SHEET, x -> x.replaceFirst("<row r=\"2\".*</row>", tag)),
                    "WORKBOOK_TOO_LARGE"
                },
                new Object[] {
                    "a table of too many columns",
                    Workbooks.changed(good, SHEET, x -> x.replace("r=\"D2\"", "r=\"XFD2\"")),
                    "WORKBOOK_TOO_LARGE"
                },
                new Object[] {
                    "a wrong range",
                    Workbooks.changed(good, SHEET, x -> x.replace("</sheetData>", "</sheetData>" + merges)),
                    "WORKBOOK_DAMAGED"
                },
                new Object[] {"cut off", java.util.Arrays.copyOf(good, good.length / 2), "WORKBOOK_DAMAGED"},
                new Object[] {"text", "period;indicator;value\n".getBytes(StandardCharsets.UTF_8), "OTHER_KIND"},
                new Object[] {"nothing", new byte[0], "OTHER_KIND"});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmful")
    void aWorkbookThatMayDoHarmIsRefusedWhole(String what, byte[] workbook, String code) throws IOException {
        Reading reading = read(workbook);

        assertThat(reading.findings().listed().stream()
                        .map(Finding::code)
                        .map(Enum::name)
                        .toList())
                .as(what)
                .containsExactly(code);
        assertThat(reading.fatal()).isTrue();
        assertThat(reading.counts().accepted()).isZero();
    }

    @Test
    void linksThatStandBehindNoValueDoNotMatter() throws IOException {
        byte[] linked = Workbooks.changed(
                Workbooks.table(HEADING, new Object[] {"2023-05", "FIREARMS", "", 5, ""}),
                "xl/_rels/workbook.xml.rels",
                x -> x.replace(
                        "</Relationships>",
                        "<Relationship Id=\"x9\" Type=\"x/externalLink\" Target=\"x.xml\"/></Relationships>"));

        assertThat(found(read(linked))).isEmpty();
    }

    /** Whatever bytes a part has, the answer is a reading. */
    @Test
    void spoiltWorkbooksAreReadWithoutAnException() throws IOException {
        byte[] good = Workbooks.of(book -> {
            XSSFSheet sheet = book.createSheet("R");
            Workbooks.fill(sheet, HEADING, new Object[] {"2023-05", "FIREARMS", "", 5, ""});
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A4"));
        });
        List<String> parts = List.of(
                SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels");
        Random random = new Random(20231127);
        for (int i = 0; i < 400; i++) {
            byte[] spoilt = Workbooks.changed(good, parts.get(i % parts.size()), x -> spoilt(x, random));
            assertThat(read(spoilt)).as("seed 20231127, round " + i).isNotNull();
            byte[] flipped = good.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Reading other = read(flipped);
            assertThat(other.fatal() || sums(other).equals(sums(read(good))))
                    .as("seed 20231127, one bit flipped in round " + i)
                    .isTrue();
        }
    }

    private static String spoilt(String xml, Random random) {
        StringBuilder text = new StringBuilder(xml);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            text.replace(
                    at,
                    end,
                    List.of("", "<", ">", "\"", "9999999999", "-1", "&x;", "A", "\u0000")
                            .get(random.nextInt(9)));
        }
        return text.toString();
    }

    private static String random(int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static byte[] encrypted(byte[] workbook) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(workbook));
                    OutputStream locked = locked(files)) {
                parts.save(locked);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static OutputStream locked(POIFSFileSystem files) throws Exception {
        org.apache.poi.poifs.crypt.Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        return encryptor.getDataStream(files);
    }
}
