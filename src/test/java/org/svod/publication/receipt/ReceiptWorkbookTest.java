package org.svod.publication.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeDetails;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Language;
import org.svod.delivery.Delivery;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.finding.Place;
import org.svod.finding.Severity;
import org.svod.finding.WithheldText;
import org.svod.publication.Outstanding;
import org.svod.publication.Receipt;
import org.svod.publication.UnionCodebook;

class ReceiptWorkbookTest {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private final Path folder;

    ReceiptWorkbookTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(Outcome.Verdict.class)
    void theVerdictIsTheFirstThingThatIsSeen(Outcome.Verdict verdict) throws IOException {
        Receipt receipt = Deliveries.with(faulty(), verdict, "KZ_2023-05.csv", Findings.NONE, Optional.empty());

        try (XSSFWorkbook book = open(receipt, Language.RU)) {
            XSSFCell banner = book.getSheetAt(0).getRow(0).getCell(0);
            assertThat(banner.getStringCellValue())
                    .isEqualTo(
                            switch (verdict) {
                                case ACCEPTED -> "ПРИНЯТО";
                                case WAITING -> "ОЖИДАЕТ РЕШЕНИЯ";
                                case REJECTED -> "ОТКЛОНЕНО";
                                case DUPLICATE -> "ПОВТОР";
                            });
            assertThat(banner.getCellStyle().getFont().getFontHeightInPoints()).isGreaterThanOrEqualTo((short) 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16LE"})
    void everyFindingStandsInTheFileAtItsOwnCell(String charset) throws IOException {
        Receipt receipt = Deliveries.read(
                (charset.equals("UTF-16LE") ? "\uFEFF" : "") + Deliveries.FAULTY, Charset.forName(charset), folder);
        List<Finding> placed = receipt.findings().listed().stream()
                .filter(f -> f.place().column() > 0)
                .toList();

        assertThat(placed)
                .extracting(Finding::code)
                .contains(
                        FindingCode.VALUE_FRACTION,
                        FindingCode.INDICATOR_UNKNOWN,
                        FindingCode.PERIOD_OUTSIDE_SCOPE,
                        FindingCode.VALUE_FORMAT);
        try (XSSFWorkbook book = open(receipt)) {
            XSSFSheet file = book.getSheet("Your file");
            for (Finding finding : placed) {
                XSSFCell cell = cell(file, finding.place().cell());
                assertThat(cell.getStringCellValue())
                        .as(finding.toString())
                        .isEqualTo(WithheldText.parse(finding.value()).isPresent() ? "•••" : finding.value());
                assertThat(cell.getCellComment().getString().getString())
                        .contains(
                                WordedFinding.of(finding).what().en(),
                                WordedFinding.of(finding).correction().en());
                assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                        .isEqualTo("FF"
                                + SeverityTones.of(finding.severity()).fill().orElseThrow());
            }
            assertThat(file.getCellComments()).hasSize((int) receipt.findings().listed().stream()
                    .filter(f -> f.place().row() > 0)
                    .map(f -> f.place().row() + ":" + Math.max(1, f.place().column()))
                    .distinct()
                    .count());
        }
    }

    @Test
    void ofAFormNothingIsShownThatMayBeAPerson() throws IOException {
        Receipt receipt = Deliveries.read(
                "#form;1;KZ;2023-05\n#block;matrix;unit;NATIONAL\nDETAINED;Кобланды Жумагулов;;3\nDETAINER;;;2\n#end\n",
                StandardCharsets.UTF_8,
                folder);

        assertThat(receipt.findings().listed()).isNotEmpty();
        try (XSSFWorkbook book = open(receipt)) {
            XSSFSheet file = book.getSheet("Your file");
            assertThat(cell(file, "A3").getStringCellValue()).isEqualTo("DETAINED");
            assertThat(cell(file, "B3").getStringCellValue()).isEqualTo("•••");
            assertThat(cell(file, "D3").getStringCellValue()).isEqualTo("3");
        }
    }

    @Test
    void theReceiptOfAGoodFileIsOnePageInTheLanguageOfTheState() throws IOException {
        Receipt receipt = Deliveries.read("period,indicator,value\n2023-05,DETAINED,3\n", UTF_8, folder);
        assertThat(receipt.findings().counts().isEmpty()).isTrue();
        try (XSSFWorkbook book = open(receipt, Language.RU)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            onOnePage(book.getSheetAt(0), false);
            List<String> said = everything(book.getSheetAt(0));
            assertThat(said)
                    .contains("Замечаний нет.")
                    .contains(
                            "Эта квитанция на английском языке – вторая часть страницы KZ_2023-05.csv.1.receipt.html.")
                    .as("a heading in the file stays as it was sent")
                    .filteredOn(text -> !List.of("period", "indicator", "value").contains(text))
                    .noneMatch(text -> text.matches("[A-Z][a-z]+( [a-z]+)+"));
        }
        assertThat(Deliveries.workbook(receipt, folder.resolve("scratch")))
                .as("the State reads Russian")
                .isEqualTo(Deliveries.workbook(receipt, Language.RU, folder.resolve("scratch")));
    }

    @Test
    void theReceiptOfABadFileIsTwoPagesWithAllFindingsOnTheFirst() throws IOException {
        Receipt receipt = faulty();
        try (XSSFWorkbook book = open(receipt)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            XSSFSheet summary = book.getSheetAt(0);
            onOnePage(summary, false);
            onOnePage(book.getSheet("Your file"), true);
            assertThat(book.getSheet("Your file").isPrintRowAndColumnHeadings())
                    .as("a printed row has its number, a column its letter")
                    .isTrue();
            int heading = rowOf(summary, "What is wrong");
            for (int i = 0; i < receipt.findings().listed().size(); i++) {
                Finding finding = receipt.findings().listed().get(i);
                WordedFinding worded = WordedFinding.of(finding);
                assertThat(texts(summary, heading + 1 + i))
                        .contains(
                                worded.what().en(),
                                finding.code().name() + "\n" + severity(finding),
                                place(finding.place()),
                                worded.expected().en(),
                                worded.correction().en());
                leadsToTheFile(summary.getRow(heading + 1 + i).getCell(2), finding);
            }
        }
    }

    private static String place(Place place) {
        if (place.line() == 0) {
            return "whole file";
        }
        return place.cell().isEmpty() ? "line " + place.line() : place.cell() + " (line " + place.line() + ")";
    }

    private static String severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case INFO -> "For information";
        };
    }

    private static void onOnePage(XSSFSheet sheet, boolean landscape) {
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getLandscape()).isEqualTo(landscape);
    }

    private static void leadsToTheFile(XSSFCell link, Finding finding) {
        if (finding.place().row() == 0) {
            assertThat(link.getHyperlink()).isNull();
            return;
        }
        CellReference target = new CellReference(link.getHyperlink().getAddress());
        assertThat(target.getSheetName()).isEqualTo("Your file");
        assertThat(target.getRow() + 1L).isEqualTo(finding.place().row());
        assertThat(target.getCol() + 1)
                .as("the first cell stands for a row as a whole")
                .isEqualTo(Math.max(1, finding.place().column()));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "10, 2", "11, 3"})
    void moreFindingsThanThePageHasRoomForHaveASheetOfTheirOwn(int findings, int sheets) throws IOException {
        String file = "period,indicator,value\n2023-05,DETAINED,3\n" + "2023-05,FIREARMS,1.5\n".repeat(findings);
        Receipt receipt = Deliveries.read(file, UTF_8, folder);
        assertThat(receipt.findings().listed()).hasSize(findings);
        try (XSSFWorkbook book = open(receipt)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(sheets);
            assertThat(book.getSheet("Findings") != null).isEqualTo(sheets == 3);
            assertThat(everything(book.getSheetAt(0)).contains("The first 3 of 11 corrections to make"))
                    .isEqualTo(sheets == 3);
        }
    }

    @Test
    void aFindingOfARowWithoutACellNamesItsLine() throws IOException {
        Finding row = Finding.at(new Place(3, 0, 0, ""), FindingCode.REVISION_VALUE, "x");
        assertThat(row.place().cell()).isEmpty();
        try (XSSFWorkbook book = open(Deliveries.with(
                faulty(),
                Outcome.Verdict.ACCEPTED,
                "",
                Findings.of(List.of(row), new FindingCounts(Map.of(FindingCode.REVISION_VALUE, 1L))),
                faulty().content()))) {
            assertThat(everything(book.getSheetAt(0))).contains("line 3");
        }
    }

    @Test
    void aFileInWhichNothingIsMarkedIsNotShown() throws IOException {
        Finding whole = Finding.at(Place.FILE, FindingCode.DUPLICATE, "KZ_2023-05.csv");
        try (XSSFWorkbook book = open(Deliveries.with(
                faulty(),
                Outcome.Verdict.DUPLICATE,
                "KZ_2023-05.csv",
                Findings.of(List.of(whole), new FindingCounts(Map.of(FindingCode.DUPLICATE, 1L))),
                faulty().content()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(everything(book.getSheetAt(0)))
                    .contains("whole file")
                    .doesNotContain("The file itself is not shown here.", "Show the file with the marked cells");
        }
    }

    @Test
    void ofMoreColumnsThanCanBeShownTheRestIsCounted() throws IOException {
        String unknown = IntStream.range(0, 100_000).mapToObj(i -> ",V" + i).collect(Collectors.joining());
        Receipt receipt = Deliveries.read(
                "period,indicator,value" + unknown + "\n2023-05,DETAINED,3" + ",".repeat(100_000) + "\n",
                StandardCharsets.UTF_8,
                folder);

        try (XSSFWorkbook book = open(receipt)) {
            StringBuilder summary = new StringBuilder();
            book.getSheet("Receipt")
                    .forEach(row -> row.forEach(cell -> summary.append(cell).append('\n')));
            assertThat(summary)
                    .contains("V196", "99,803 more columns are not listed here.")
                    .doesNotContain("V197");
            assertThat(book.getSheet("Receipt").getLastRowNum()).isLessThan(260);
        }
    }

    @Test
    void whatMayBeANameIsShownNowhere() throws IOException {
        Receipt receipt = Deliveries.read("""
                period,indicator,case_ref,value,surname
                2023-05,FIREARMS,Smirnov Ivan,2,Petrov
                2023-05,DETAINED,,3,
                """, StandardCharsets.UTF_8, folder);

        try (XSSFWorkbook book = open(receipt)) {
            XSSFSheet file = book.getSheet("Your file");
            assertThat(cell(file, "E1").getStringCellValue()).isEqualTo("surname");
            assertThat(cell(file, "E2").getStringCellValue()).isEqualTo("•••");
            assertThat(cell(file, "C2").getStringCellValue()).isEqualTo("•••");
            assertThat(cell(file, "A2").getStringCellValue()).isEqualTo("2023-05");
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cell -> assertThat(cell.toString()).doesNotContain("Smirnov", "Petrov"));
                }
            }
        }
    }

    @Test
    void theFindingsLeadToTheCellsAndSayEverything() throws IOException {
        Receipt receipt = veryFaulty();

        try (XSSFWorkbook book = open(receipt)) {
            XSSFSheet sheet = book.getSheet("Findings");
            int heading = rowOf(sheet, "Cell");
            assertThat(sheet.getLastRowNum() - heading)
                    .isEqualTo(receipt.findings().listed().size());
            for (int i = 0; i < receipt.findings().listed().size(); i++) {
                Finding finding = receipt.findings().listed().get(i);
                WordedFinding worded = WordedFinding.of(finding);
                assertThat(texts(sheet, heading + 1 + i))
                        .contains(
                                finding.code().name(),
                                worded.value().en(),
                                worded.what().en(),
                                worded.expected().en(),
                                worded.correction().en());
                if (!finding.place().cell().isEmpty()) {
                    XSSFCell link = sheet.getRow(heading + 1 + i).getCell(0);
                    assertThat(link.getStringCellValue())
                            .isEqualTo(finding.place().cell());
                    leadsToTheFile(link, finding);
                }
            }
        }
    }

    @Test
    void theWorstFindingsStandFirst() throws IOException {
        try (XSSFWorkbook book = open(veryFaulty())) {
            XSSFSheet sheet = book.getSheet("Findings");
            List<String> severities = IntStream.rangeClosed(rowOf(sheet, "Cell") + 1, sheet.getLastRowNum())
                    .mapToObj(r -> sheet.getRow(r).getCell(3).getStringCellValue())
                    .toList();
            List<String> order = List.of("Error", "Warning", "For information");
            assertThat(severities)
                    .isSortedAccordingTo((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)))
                    .contains(order.get(0), order.get(1));
        }
    }

    @Test
    void sumsStandAgainstTheControlRecordsAsNumbers() throws IOException {
        try (XSSFWorkbook book = open(faulty())) {
            XSSFSheet sheet = book.getSheet("Receipt");
            int row = rowOf(sheet, "Explosives seized");
            assertThat(sheet.getRow(row).getCell(2).getNumericCellValue()).isEqualTo(304.5);
            assertThat(sheet.getRow(row).getCell(5).getNumericCellValue()).isEqualTo(300);
            assertThat(sheet.getRow(row).getCell(6).getStringCellValue()).startsWith("includes rows with errors");
            int none = rowOf(sheet, "Persons detained");
            assertThat(sheet.getRow(none).getCell(2).getCellType())
                    .as("no row counted is not zero")
                    .isEqualTo(CellType.BLANK);
            int rows = rowOf(sheet, "Rows read") + 1;
            assertThat(sheet.getRow(rows).getCell(0).getNumericCellValue()).isEqualTo(5);
            assertThat(sheet.getRow(rows).getCell(5).getNumericCellValue()).isEqualTo(9);
            assertThat(sheet.getRow(rows).getCell(6).getStringCellValue()).startsWith("DIFFERS");
        }
    }

    @ParameterizedTest
    @CsvSource({"12, includes rows with errors", "13, DIFFERS", "5, DIFFERS"})
    void aControlTotalSpeaksOfTheRowsWithErrorsToo(String total, String verdict) throws IOException {
        String file =
                "period,indicator,value\n2023-05,DETAINED,5\n2023-06,DETAINED,7\n#total,DETAINED," + total + "\n#end\n";
        try (XSSFWorkbook book = open(Deliveries.read(file, UTF_8, folder))) {
            XSSFSheet sheet = book.getSheet("Receipt");
            int row = rowOf(sheet, "Persons detained");
            assertThat(sheet.getRow(row).getCell(2).getNumericCellValue()).isEqualTo(5);
            assertThat(sheet.getRow(row).getCell(6).getStringCellValue()).startsWith(verdict);
        }
    }

    @Test
    void controlRecordsAreShownWhateverTheirColumnsAreForAndCommentsAreNot() throws IOException {
        Receipt receipt = Deliveries.read(
                "surname,indicator,value\nPetrov,FIREARMS,5\n#total,FIREARMS,5\n# seen by Sidorov,,\n#end\n",
                UTF_8,
                folder);
        try (XSSFWorkbook book = open(receipt)) {
            XSSFSheet file = book.getSheet("Your file");
            assertThat(Stream.of("A2", "A3", "B3", "C3", "A4", "A5")
                            .map(c -> cell(file, c).getStringCellValue()))
                    .containsExactly("•••", "#total", "FIREARMS", "5", "•••", "#end");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#total,FIREARMS,5",
                "\u00A0#total,FIREARMS,5",
                " #TOTAL\u00A0,FIREARMS,5",
                "\u200B#Total,FIREARMS,5",
                "#total;FIREARMS;5"
            })
    void whatTheReaderTookForAControlRecordIsShown(String control) throws IOException {
        Receipt receipt =
                Deliveries.read("surname,indicator,value\nPetrov,FIREARMS,5\n" + control + "\n#end\n", UTF_8, folder);

        assertThat(receipt.details().sums().get(0).control()).contains(new BigDecimal(5));
        try (XSSFWorkbook book = open(receipt)) {
            XSSFSheet file = book.getSheet("Your file");
            assertThat(texts(file, 2)).isEqualTo(List.of(control.split(",")));
            assertThat(cell(file, "A2").getStringCellValue()).isEqualTo("•••");
        }
    }

    @Test
    void aFileWithoutControlRecordsHasNothingToAgreeWith() throws IOException {
        try (XSSFWorkbook book = open(Deliveries.read("indicator,value\nDETAINED,4\n", UTF_8, folder))) {
            XSSFSheet sheet = book.getSheet("Receipt");
            int row = rowOf(sheet, "Persons detained");
            assertThat(sheet.getRow(row).getCell(2).getNumericCellValue()).isEqualTo(4);
            assertThat(sheet.getRow(row).getCell(5).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(sheet.getRow(row).getCell(6).getStringCellValue()).isEqualTo("–");
        }
    }

    @Test
    void nothingThatWasSentBecomesAFormulaOrBreaksTheFile() throws IOException {
        List<String> hostile = List.of(
                "=1+2",
                "=cmd|'/c calc'!A1",
                "+1+1",
                "-2+3",
                "@SUM(A1:A9)",
                "<b>&amp;</b>",
                "_x0041_",
                "\u0007\u001B[31m",
                "\u202E\u05E9\u05DC\u05D5\u05DD",
                "\uD83D\uDE00",
                "ж".repeat(32_767),
                "2023-05",
                "1e5",
                "TRUE");
        Set<String> withheld = Set.of(
                "=cmd|'/c calc'!A1", "<b>&amp;</b>", "\u202E\u05E9\u05DC\u05D5\u05DD", "TRUE", "ж".repeat(32_767));
        String file = "indicator;value;note\n"
                + hostile.stream().map(h -> "DETAINED;x;\"" + h + "\"\n").collect(Collectors.joining());
        Receipt receipt = Deliveries.read(file, UTF_8, folder);

        try (XSSFWorkbook book = open(receipt)) {
            book.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
            XSSFSheet sheet = book.getSheet("Your file");
            for (int i = 0; i < hostile.size(); i++) {
                String shown = sheet.getRow(i + 1).getCell(2).getStringCellValue();
                if (withheld.contains(hostile.get(i))) {
                    assertThat(shown).isEqualTo("•••");
                } else {
                    assertThat(shown)
                            .isEqualTo(
                                    hostile.get(i).replace('\u0007', '\u2407').replace('\u001B', '\u241B'));
                }
            }
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void whereTheListIsCappedTheTrueCountIsSaid() throws IOException {
        Finding one = Finding.at(new Place(2, 2, 2, "value"), FindingCode.VALUE_FORMAT, "x");
        Findings capped = Findings.of(List.of(one), new FindingCounts(Map.of(FindingCode.VALUE_FORMAT, 4_312L)));

        try (XSSFWorkbook book =
                open(Deliveries.with(faulty(), Outcome.Verdict.REJECTED, "", capped, Optional.empty()))) {
            assertThat(everything(book.getSheet("Findings")))
                    .anyMatch(t -> t.contains("VALUE_FORMAT: found 4,312 times, the first 1 are listed"));
            XSSFSheet summary = book.getSheet("Receipt");
            int row = rowOf(summary, "What is wrong (first instance)") + 1;
            assertThat(summary.getRow(row).getCell(3).getNumericCellValue()).isEqualTo(4_312);
            assertThat(summary.getRow(row).getCell(4).getNumericCellValue()).isEqualTo(1);
        }
    }

    @Test
    void aLongFileIsCutAndSaysSo() throws IOException {
        StringBuilder file = new StringBuilder("indicator,value\n");
        for (int i = 0; i < 30_000; i++) {
            file.append("DETAINED,x\n");
        }
        try (XSSFWorkbook book = open(Deliveries.read(file.toString(), UTF_8, folder))) {
            XSSFSheet sheet = book.getSheet("Your file");
            assertThat(sheet.getRow(FileSheet.ROWS - 1).getCell(1).getStringCellValue())
                    .isEqualTo("x");
            assertThat(sheet.getLastRowNum()).isLessThan(FileSheet.ROWS + 10);
            assertThat(everything(book.getSheet("Receipt"))).anyMatch(t -> t.contains("Only the first 2,000 rows"));
        }
    }

    @Test
    void ofVeryManyMarkedCellsTheFirstCarryComments() throws IOException {
        StringBuilder file = new StringBuilder("indicator,value,unit,status\n");
        for (int i = 0; i < FileSheet.COMMENTS / 2 + 1; i++) {
            file.append("DETAINED,a,y,q\n");
        }
        try (XSSFWorkbook book = open(Deliveries.read(file.toString(), UTF_8, folder))) {
            XSSFSheet sheet = book.getSheet("Your file");
            assertThat(sheet.getCellComments()).hasSize(FileSheet.COMMENTS);
            assertThat(everything(book.getSheet("Receipt")))
                    .anyMatch(t -> t.contains("Only the first 2,000 marked cells"));
        }
    }

    @Test
    void aWideFileIsCutAndSaysSo() throws IOException {
        String wide = "indicator,value" + ",x".repeat(500) + "\nDETAINED,1" + ",y".repeat(500) + "\n";
        try (XSSFWorkbook book = open(Deliveries.read(wide, UTF_8, folder))) {
            assertThat(book.getSheet("Your file").getRow(1).getLastCellNum()).isEqualTo((short) ShownRecord.COLUMNS);
            assertThat(everything(book.getSheet("Receipt"))).anyMatch(t -> t.contains("Only the first 40 columns"));
        }
    }

    @Test
    void theLineOfAQuoteThatIsNeverClosedIsShownAndMarked() throws IOException {
        try (XSSFWorkbook book = open(Deliveries.read(
                "indicator,value,note\nDETAINED,1,a\nFIREARMS,2,\"never closed\nDETAINED,3,b\n", UTF_8, folder))) {
            XSSFSheet sheet = book.getSheet("Your file");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("DETAINED");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("FIREARMS");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue())
                    .as("reading goes on behind it")
                    .isEqualTo("3");
            assertThat(sheet.getCellComments().values())
                    .as("the quotation mark is marked where it stands")
                    .anyMatch(c -> c.getRow() == 2 && c.getString().getString().contains("quot"));
        }
    }

    @Test
    void aFileThatWasNotUnderstoodSaysWhyItIsNotShown() throws IOException {
        Path noise = Files.write(folder.resolve("noise"), new byte[] {1, 2, 3, (byte) 0xFF, 0});
        Outcome outcome = Outcome.Rejected.unread(
                new Delivery(1, "x.csv", "x.csv", 1, "", "00", 5, Deliveries.RECEIVED, Optional.empty()),
                Findings.NONE);
        Receipt receipt = new Receipt(
                OutcomeSummary.of(outcome),
                OutcomeDetails.of(outcome),
                UnionCodebook.CODEBOOK,
                Optional.of(noise),
                Optional.empty(),
                Outstanding.UNKNOWN,
                List.of());
        try (XSSFWorkbook book = open(receipt)) {
            assertThat(everything(book.getSheet("Receipt"))).anyMatch(t -> t.startsWith("The file cannot be shown"));
            assertThat(everything(book.getSheetAt(1))).anyMatch(t -> t.startsWith("The file cannot be shown"));
        }
    }

    @Test
    void bytesThatAreNoCharactersAreShownAsSuch() throws IOException {
        byte[] bytes = "indicator,value,note\nDETAINED,1,Россия XX Казахстан и другие\n".getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 'X' ? (byte) 0xFF : bytes[i];
        }
        Receipt receipt = Deliveries.read(bytes, folder);
        assertThat(receipt.findings().hasErrors()).isTrue();
        try (XSSFWorkbook book = open(receipt)) {
            assertThat(everything(book.getSheet("Your file"))).anyMatch(t -> t.contains("DETAINED"));
        }
    }

    @Test
    void withoutTheContentThereIsNoSheetOfTheFile() throws IOException {
        try (XSSFWorkbook book =
                open(Deliveries.with(faulty(), Outcome.Verdict.REJECTED, "", faulty().findings(), Optional.empty()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(everything(book.getSheet("Receipt"))).contains("The file itself is not shown here.");
            assertThat(book.getSheet("Receipt").getHyperlinkList()).isEmpty();
        }
    }

    @Test
    void rowsThatWereLeftOutOfAnAcceptedFileAreCalledNotCounted() throws IOException {
        Receipt receipt =
                Deliveries.with(faulty(), Outcome.Verdict.ACCEPTED, "", faulty().findings(), Optional.empty());
        assertThat(receipt.findings().count(Severity.ERROR)).isPositive();
        try (XSSFWorkbook book = open(receipt)) {
            assertThat(everything(book.getSheet("Receipt"))).anyMatch(t -> t.contains("have NOT been counted: 4 of 5"));
        }
    }

    @Test
    void theBytesDependOnNothingButTheReceipt() throws IOException {
        byte[] first = Deliveries.workbook(faulty(), folder);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ru-RU"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Deliveries.workbook(faulty(), folder.resolve("elsewhere")))
                    .isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aReceiptOfAFewRowsNeedsNoTemporaryFile() throws IOException {
        Path scratch = folder.resolve("scratch");
        Deliveries.workbook(faulty(), scratch);
        assertThat(scratch).doesNotExist();
    }

    private Receipt faulty() throws IOException {
        return Deliveries.read(Deliveries.FAULTY, WINDOWS_1251, folder);
    }

    private Receipt veryFaulty() throws IOException {
        return Deliveries.read(Deliveries.VERY_FAULTY, WINDOWS_1251, folder);
    }

    private XSSFWorkbook open(Receipt receipt) throws IOException {
        return open(receipt, Language.EN);
    }

    private XSSFWorkbook open(Receipt receipt, Language language) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(Deliveries.workbook(receipt, language, folder.resolve("scratch"))));
    }

    private static XSSFCell cell(XSSFSheet sheet, String reference) {
        CellReference at = new CellReference(reference);
        return sheet.getRow(at.getRow()).getCell(at.getCol());
    }

    private static int rowOf(XSSFSheet sheet, String firstCell) {
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            if (texts(sheet, r).stream().limit(1).anyMatch(firstCell::equals)) {
                return r;
            }
        }
        throw new AssertionError("no row that begins with " + firstCell + " in " + everything(sheet));
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        if (sheet.getRow(row) != null) {
            sheet.getRow(row).forEach(c -> texts.add(c.getCellType() == CellType.STRING ? c.getStringCellValue() : ""));
        }
        return texts;
    }

    private static List<String> everything(XSSFSheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .boxed()
                .flatMap(r -> texts(sheet, r).stream())
                .toList();
    }
}
